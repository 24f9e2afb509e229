package dev.conference.notifications.delivery;

/** What came of one attempt to hand a mail over. */
sealed interface Outcome {

    /** The mail server has it, and is responsible from now on. */
    record Taken() implements Outcome {}

    /**
     * It was not taken, and may be another time.
     *
     * @param reason one line, without the recipient's address
     * @param serverAway whether other mails would fare the same now
     */
    record Postponed(String reason, boolean serverAway) implements Outcome {}

    /**
     * It will not be taken, however often it is tried.
     *
     * @param reason one line, without the recipient's address
     */
    record Refused(String reason) implements Outcome {}
}

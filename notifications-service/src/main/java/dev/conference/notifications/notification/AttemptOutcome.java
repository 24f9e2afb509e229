package dev.conference.notifications.notification;

/** What came of one attempt to deliver a notification. */
enum AttemptOutcome {

    /** Not known yet. */
    UNDER_WAY,

    /** The mail server took it. */
    SENT,

    /** Not taken, to be tried again. */
    POSTPONED,

    /** Not taken, and given up. */
    FAILED,

    /** Never known: the replica that tried did not live to say so, or had no database. The mail may be out. */
    UNKNOWN;

    /** The outcome that leaves a notification in a state. */
    static AttemptOutcome leaving(NotificationState state) {
        return switch (state) {
            case WAITING -> POSTPONED;
            case SENT -> SENT;
            case FAILED -> FAILED;
        };
    }
}

package dev.conference.notifications.letter;

/**
 * What a speaker reads.
 *
 * @param subject one line
 * @param body plain text, lines separated by LF: the greeting, the words, and a copy of the proposal where it is known
 */
public record Letter(String subject, String body) {

    static final String BEFORE_THE_COPY = "\nFor your records, this is your proposal as we received it:\n";

    /** The words alone, which do not name the speaker: without the greeting and the copy of the proposal. */
    public String words() {
        var words = body.substring(body.indexOf("\n\n") + 2);
        var copy = words.indexOf(BEFORE_THE_COPY);
        return copy < 0 ? words : words.substring(0, copy);
    }
}

package dev.conference.frontend.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a page says about what has just been done. The page's address carries only the key, so nobody can make the page
 * say anything else.
 */
public enum Notice {
    APPROVED("Approved. The talk is on its way to the agenda, and the speaker gets an e-mail."),
    REJECTED("Rejected. The speaker gets an e-mail."),
    ARCHIVED("Archived."),
    RETRIED("The e-mail is tried again now."),
    ALREADY_SENT("That e-mail has been sent meanwhile; nothing was done."),
    GONE("It was not there any more; nothing was done.");

    private final String text;

    Notice(String text) {
        this.text = text;
    }

    /** The notice by its key. */
    public static Optional<Notice> of(String key) {
        return Arrays.stream(values())
                .filter(notice -> notice.key().equals(key))
                .findAny();
    }

    /** How an address names it: "already-sent". */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sentence. */
    public String text() {
        return text;
    }
}

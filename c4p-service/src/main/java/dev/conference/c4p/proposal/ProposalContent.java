package dev.conference.c4p.proposal;

import java.util.Locale;

/** What the speaker wrote, exactly as it will be shown and mailed. Checked where it comes in, see {@link Submission}. */
record ProposalContent(String title, String description, String author, String email) {

    /** What the back office's search looks at: in lower case, with a space before each word. */
    String searchText() {
        return " " + String.join(" ", title, author, email).toLowerCase(Locale.ROOT);
    }
}

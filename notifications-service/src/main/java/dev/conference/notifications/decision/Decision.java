package dev.conference.notifications.decision;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a proposal. Texts that go into a mail's header have no line breaks or control characters, so that whoever
 * typed them cannot add a header.
 *
 * @param proposalId the proposal
 * @param accepted what was decided
 * @param agendaItemId the talk's place on the agenda; there is one exactly if the proposal was accepted
 * @param title the talk's title, one line
 * @param description what the speaker wrote about it, as typed, if it is known
 * @param author the speaker's name, one line, if it is known
 * @param emailTo the speaker's address
 */
public record Decision(
        UUID proposalId,
        boolean accepted,
        @Nullable UUID agendaItemId,
        String title,
        @Nullable String description,
        @Nullable String author,
        String emailTo) {

    private static final Pattern SINGLE_LINE = Pattern.compile("[^\\p{Cc}\\p{Cs}\\u2028\\u2029]*");

    /** Derives the agenda item's id where it is missing. */
    public Decision {
        if (accepted) {
            agendaItemId = agendaItemId == null ? AgendaItemId.of(proposalId) : agendaItemId;
        } else {
            agendaItemId = null;
        }
        requireSingleLine("title", title);
        requireSingleLine("author", author == null ? "" : author);
        requireSingleLine("address", emailTo);
    }

    private static void requireSingleLine(String name, String text) {
        if (!SINGLE_LINE.matcher(text).matches()) {
            throw new IllegalArgumentException("the " + name + " has line breaks or control characters");
        }
    }
}

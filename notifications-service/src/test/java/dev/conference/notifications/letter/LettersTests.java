package dev.conference.notifications.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.notifications.decision.Decision;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LettersTests {

    private static final ConferenceProperties CONFERENCE = new ConferenceProperties(
            "Cloud Native Conf",
            LocalDate.of(2027, 6, 9),
            LocalDate.of(2027, 6, 11),
            "Congress Centre, Hamburg",
            "hello@conference.example",
            URI.create("https://conference.example/"));
    private static final UUID PROPOSAL = UUID.fromString("0199f3a1-7c2e-7d10-9b4e-2f6a1c0d5e77");

    private final Letters letters = new Letters(CONFERENCE);

    @Test
    void anApprovalNamesTalkConferenceAndContactAndLinksToTheTalk() {
        var letter = letters.write(decision(true, "Services that survive", "Ada Lovelace", null));

        assertThat(letter.subject()).isEqualTo("Your talk \"Services that survive\" is on the agenda");
        assertThat(letter.body())
                .startsWith("Dear Ada Lovelace,\n\n")
                .contains(
                        "\"Services that survive\" is part of Cloud Native Conf, 9–11 June 2027, Congress Centre, Hamburg.")
                .contains("\nhttps://conference.example/agenda/3a8ae98e-de1b-5fde-9d77-a628ada2ad51\n")
                .contains("hello@conference.example")
                .endsWith("\nhttps://conference.example/\n");
    }

    @Test
    void aRejectionThanksAndHasNoLinkToATalk() {
        var letter = letters.write(decision(false, "Services that survive", "Ada Lovelace", null));

        assertThat(letter.subject()).isEqualTo("Your proposal \"Services that survive\" for Cloud Native Conf");
        assertThat(letter.body())
                .contains("thank you for proposing \"Services that survive\"")
                .contains("hello@conference.example")
                .doesNotContain("/agenda/");
    }

    @Test
    void aSpeakerWhoseNameIsNotKnownIsGreetedAllTheSame() {
        var letter = letters.write(decision(true, "Title", null, null));

        assertThat(letter.body()).startsWith("Hello,\n\n");
    }

    @Test
    void theProposalIsQuotedAsTyped() {
        var description = "  Indented,\n\n\ttabbed,\n<b>marked</b> & \"quoted\",\n.\nمرحبا 🐈‍⬛ \n\n";

        var letter = letters.write(decision(true, "<i>Cats</i> & 🐈 مرحبا", "Ada", description));

        assertThat(letter.body()).endsWith("\n\n<i>Cats</i> & 🐈 مرحبا\n\n" + description + "\n");
    }

    @Test
    void itsWordsAloneNameNobody() {
        for (var author : new String[] {"Ada Lovelace", null}) {
            for (var description : new String[] {"I am Ada.\n\nFor your records, I always was.", null}) {
                var letter = letters.write(decision(true, "Services that survive", author, description));

                assertThat(letter.words())
                        .startsWith("we are glad to tell you")
                        .contains("\"Services that survive\" is part of")
                        .endsWith("\nhttps://conference.example/\n")
                        .doesNotContain("Ada", "records");
            }
        }
    }

    @Test
    void whatLooksLikeAPlaceholderOrAReferenceStaysWhatItIs() {
        var letter = letters.write(decision(true, "{author} $1 \\ {talk}", "{home}", "{contact}"));

        assertThat(letter.subject()).contains("\"{author} $1 \\ {talk}\"");
        assertThat(letter.body()).startsWith("Dear {home},").endsWith("{contact}\n");
    }

    @Test
    void everyLetterIsWrittenWithoutLeftovers() {
        for (var accepted : new boolean[] {true, false}) {
            var letter = letters.write(decision(accepted, "Title", "Ada", "Text"));

            assertThat(letter.subject() + letter.body()).doesNotContain("{", "}", "null", "\r");
        }
    }

    private static Decision decision(
            boolean accepted, String title, @Nullable String author, @Nullable String description) {
        return new Decision(PROPOSAL, accepted, null, title, description, author, "ada@example.org");
    }
}

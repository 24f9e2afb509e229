package dev.conference.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTests {

    @Test
    void anOrdinaryAddressIsTaken() {
        assertThat(Recipient.of("ada.lovelace+talks@example.org").getAddress())
                .isEqualTo("ada.lovelace+talks@example.org");
    }

    @Test
    void aDomainWithOtherLettersTakesItsAsciiForm() {
        assertThat(Recipient.of("ada@bücher.example").getAddress()).isEqualTo("ada@xn--bcher-kva.example");
    }

    @Test
    void otherLettersBeforeTheAtStayAndEachIsOneCharacter() {
        assertThat(Recipient.of("ju\u0308rgen@b\u00fccher.example").getAddress())
                .isEqualTo("j\u00fcrgen@xn--bcher-kva.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "@example.org",
                "ada@",
                "a@example.org,b@example.org",
                "Ada<ada@example.org>",
                "ada@example..org",
                "ada lovelace@example.org",
                "jö rg@example.org",
                "jörg,ada@example.org"
            })
    void whatMailServersWouldMisunderstandIsRefused(String typed) {
        assertThatThrownBy(() -> Recipient.of(typed)).isInstanceOf(UndeliverableException.class);
    }
}

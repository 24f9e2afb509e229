package dev.conference.c4p.call;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.conference.defaults.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class CallForProposalsTests {

    private static final CallProperties SETTINGS = new CallProperties(
            ZoneId.of("Europe/Berlin"),
            new CallProperties.Window(
                    OffsetDateTime.parse("2027-01-01T00:00+01:00"),
                    OffsetDateTime.parse("2027-03-31T23:59+02:00"),
                    Duration.ofMinutes(5)));

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-31T23:00:00Z", "2027-03-31T21:59:00Z", "2027-03-31T22:04:00Z"})
    void isOpenFromTheOpeningToTheClosingAndAMomentLonger(String now) {
        assertThatCode(() -> at(now).requireOpen()).doesNotThrowAnyException();
    }

    @Test
    void saysWhenItOpens() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> at("2026-12-31T22:59:59Z").requireOpen())
                .withMessage("The call for proposals opens on 1 January 2027, 00:00 CET.")
                .matches(problem -> problem.status() == HttpStatus.FORBIDDEN);
    }

    @Test
    void saysThatItClosed() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> at("2027-03-31T22:04:01Z").requireOpen())
                .withMessage("The call for proposals closed on 31 March 2027, 23:59 CEST.");
    }

    private static CallForProposals at(String now) {
        return new CallForProposals(SETTINGS, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}

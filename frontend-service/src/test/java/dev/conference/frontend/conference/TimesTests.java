package dev.conference.frontend.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTests {

    private final Times times = times("2026-11-21T13:30:00Z");

    @Test
    void timesAreInTheConferencesZoneWithItsName() {
        assertThat(times.full(Instant.parse("2027-03-31T21:59:00Z"))).isEqualTo("31 March 2027, 23:59 CEST");
        assertThat(times.full(Instant.parse("2026-01-05T08:00:00Z"))).isEqualTo("5 January 2026, 09:00 CET");
    }

    @Test
    void aMomentOfTodayIsToldByTheClock() {
        assertThat(times.recent(Instant.parse("2026-11-21T13:02:00Z"))).isEqualTo("14:02");
    }

    @Test
    void anOlderMomentIsToldWithItsDay() {
        assertThat(times.recent(Instant.parse("2026-11-20T13:02:00Z"))).isEqualTo("20 November 2026, 14:02 CET");
        assertThat(times.brief(Instant.parse("2026-11-20T13:02:00Z"))).isEqualTo("20 Nov, 14:02");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-03T13:30:00Z, in 12 days",
        "2026-11-23T01:00:00Z, in 2 days",
        "2026-11-22T13:30:00Z, tomorrow",
        "2026-11-21T16:45:00Z, in 3 hours",
        "2026-11-21T14:31:00Z, in 1 hour",
        "2026-11-21T13:45:00Z, in 15 minutes",
        "2026-11-21T13:30:30Z, in less than a minute",
        "2026-11-21T13:30:00Z, now",
        "2020-01-01T00:00:00Z, now"
    })
    void howFarAMomentIsAway(Instant moment, String words) {
        assertThat(times.until(moment)).isEqualTo(words);
    }

    @Test
    void whatHappensBetweenMachinesIsToldToTheMillisecond() {
        assertThat(times.millis(Instant.parse("2026-11-21T13:02:07.042999Z"))).isEqualTo("21 Nov, 14:02:07.042 CET");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 ms",
        "PT0.0389S, 38 ms",
        "PT2.46S, 2.4 s",
        "PT59.999S, 59.9 s",
        "PT2M5.9S, 2 min 5 s",
        "PT3H10M59S, 3 h 10 min",
        "PT24H, 1 day",
        "PT95H, 3 days"
    })
    void howLongSomethingTook(Duration duration, String words) {
        assertThat(times.took(duration)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-09, 2027-06-11, 9–11 June 2027",
        "2027-06-09, 2027-06-09, 9 June 2027",
        "2027-06-30, 2027-07-02, 30 June – 2 July 2027",
        "2027-12-30, 2028-01-02, 30 December 2027 – 2 January 2028"
    })
    void theDaysOfTheConference(String first, String last, String words) {
        var times = new Times(ConferenceSample.on(first, last), ConferenceSample.at("2026-11-21T13:30:00Z"));

        assertThat(times.conferenceDays()).isEqualTo(words);
    }

    private static Times times(String now) {
        return new Times(ConferenceSample.on("2027-06-09", "2027-06-11"), ConferenceSample.at(now));
    }
}

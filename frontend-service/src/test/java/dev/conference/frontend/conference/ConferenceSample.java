package dev.conference.frontend.conference;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

final class ConferenceSample {

    private ConferenceSample() {}

    static ConferenceProperties on(String firstDay, String lastDay) {
        return new ConferenceProperties(
                "Conf",
                "Tagline",
                LocalDate.parse(firstDay),
                LocalDate.parse(lastDay),
                "Hamburg",
                ZoneId.of("Europe/Berlin"),
                "hello@example.org",
                URI.create("http://localhost"),
                "",
                new ConferenceProperties.Call(
                        OffsetDateTime.parse("2026-01-01T00:00+01:00"),
                        OffsetDateTime.parse("2027-03-31T23:59+02:00")));
    }

    static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}

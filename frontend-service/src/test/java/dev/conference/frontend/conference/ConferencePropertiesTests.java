package dev.conference.frontend.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ConferencePropertiesTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void aTraceIsLookedAtWhereTheSettingSays() {
        assertThat(tracesAt("https://grafana.example/explore?panes=%7B%22{traceId}%22%7D")
                        .traceAddress(TRACE))
                .isEqualTo("https://grafana.example/explore?panes=%7B%22" + TRACE + "%22%7D");
    }

    @Test
    void itIsLookedAtNowhereWithoutTheSettingOrIfItIsNone() {
        assertThat(tracesAt("").traceAddress(TRACE)).isNull();
        assertThat(tracesAt("https://traces.example/{traceId}").traceAddress("../admin"))
                .isNull();
    }

    private static ConferenceProperties tracesAt(String address) {
        var day = LocalDate.parse("2027-06-09");
        var call = ConferenceSample.on("2027-06-09", "2027-06-09").call();
        return new ConferenceProperties(
                "Conf", "Tagline", day, day, "Hamburg", ZoneOffset.UTC, "a@b", URI.create("http://x"), address, call);
    }
}

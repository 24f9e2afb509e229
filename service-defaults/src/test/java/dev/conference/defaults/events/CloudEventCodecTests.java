package dev.conference.defaults.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CloudEventCodecTests {

    private final JsonMapper json = new JsonMapper();
    private final CloudEventCodec codec = new CloudEventCodec(json);

    /** What a consumer of the tests declares. */
    record Talk(String title, int minutes) {}

    @Test
    void readsWhatItWrote() {
        var event = new CloudEvent(
                "1",
                "c4p-service",
                "new-talk",
                "42",
                Instant.parse("2026-11-20T09:00:00.123456Z"),
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                codec.tree(new Talk("🐈 مرحبا", 40)));

        assertThat(codec.read(codec.write(event))).isEqualTo(event);
    }

    @Test
    void readsOnlyWhatIsIndispensableAndIgnoresTheRest() {
        var event = read("{'id':'1','type':'new-talk','data':{'title':'T','minutes':40,'new':true},'later':{}}");

        assertThat(event.traceparent()).isNull();
        assertThat(event.time()).isEqualTo(Instant.EPOCH);
        assertThat(codec.data(event, Talk.class)).isEqualTo(new Talk("T", 40));
    }

    @Test
    void readsTimesOfAnyOffset() {
        var event = read("{'id':'1','type':'t','time':'2026-11-20T10:00:00+01:00','data':{}}");

        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "null",
                "{'type':'t','data':{}}",
                "{'id':' ','type':'t','data':{}}",
                "{'id':'1','data':{}}",
                "{'id':'1','type':'t'}",
                "{'id':'1','type':'t','data':'text'}",
                "{'id':'1','type':'t','time':'yesterday','data':{}}"
            })
    void refusesWhatIsNoEvent(String record) {
        assertThatExceptionOfType(UnreadableEventException.class).isThrownBy(() -> read(record));
    }

    @Test
    void refusesARecordWithoutValue() {
        assertThatExceptionOfType(UnreadableEventException.class).isThrownBy(() -> codec.read(null));
    }

    @Test
    void refusesDataThatDoesNotFit() {
        var event = read("{'id':'1','type':'t','data':{'title':'T','minutes':'many'}}");

        assertThatExceptionOfType(UnreadableEventException.class).isThrownBy(() -> codec.data(event, Talk.class));
    }

    private CloudEvent read(String record) {
        return codec.read(record.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}

package dev.conference.defaults.outbox;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.conference.defaults.events.CloudEvent;
import dev.conference.defaults.events.CloudEventCodec;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes this service's events. An event gets its id when it is made, so the id stays the same however often it is sent. */
public class EventFactory {

    private final CloudEventCodec codec;
    private final CurrentTrace trace;
    private final Clock clock;
    private final String source;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    EventFactory(CloudEventCodec codec, CurrentTrace trace, Clock clock, String source) {
        this.codec = codec;
        this.trace = trace;
        this.clock = clock;
        this.source = source;
    }

    /**
     * An event of this moment in the current trace.
     *
     * @param type what happened
     * @param subject the proposal it is about
     * @param data the event's data, mapped to JSON
     */
    public CloudEvent event(String type, UUID subject, Object data) {
        return event(type, subject, data, trace.traceparent());
    }

    /** An event of this moment in a given trace: that of what caused it, when that was long ago. */
    public CloudEvent event(String type, UUID subject, Object data, @Nullable String traceparent) {
        var id = ids.generate();
        return new CloudEvent(
                id.toString(), source, type, subject.toString(), clock.instant(), traceparent, codec.tree(data));
    }
}

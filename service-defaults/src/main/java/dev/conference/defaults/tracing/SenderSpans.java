package dev.conference.defaults.tracing;

import io.micrometer.observation.transport.SenderContext;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.micrometer.KafkaRecordSenderContext;

/** Makes spans of what is asked of others, and tells them the trace. */
class SenderSpans extends PropagatingSenderTracingObservationHandler<SenderContext<?>> {

    private final Propagator propagator;

    SenderSpans(Tracer tracer, Propagator propagator) {
        super(tracer, propagator);
        this.propagator = propagator;
    }

    /** A message that waited to be sent has brought its trace along. */
    @Override
    public Span createSenderSpan(SenderContext<?> step) {
        if (step instanceof KafkaRecordSenderContext sending && header(sending.getRecord(), "traceparent") != null) {
            return propagator
                    .extract(sending.getRecord(), SenderSpans::header)
                    .kind(Span.Kind.PRODUCER)
                    .start();
        }
        return super.createSenderSpan(step);
    }

    @Override
    public void tagSpan(SenderContext<?> step, Span span) {
        SpanConvention.describe(step, span);
    }

    /** Told when the step has ended, without the message. */
    @Override
    public void onError(SenderContext<?> step) {}

    private static @Nullable String header(ProducerRecord<?, ?> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}

package dev.conference.defaults.tracing;

import io.micrometer.observation.Observation;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;

/** Makes spans of what a service does by itself. */
class InnerSpans extends DefaultTracingObservationHandler {

    InnerSpans(Tracer tracer) {
        super(tracer);
    }

    @Override
    public void tagSpan(Observation.Context step, Span span) {
        SpanConvention.describe(step, span);
    }

    /** Told when the step has ended, without the message. */
    @Override
    public void onError(Observation.Context step) {}
}

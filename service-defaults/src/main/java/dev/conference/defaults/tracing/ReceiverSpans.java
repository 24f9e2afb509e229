package dev.conference.defaults.tracing;

import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;

/** Makes spans of what others asked for, in the trace in which they asked. */
class ReceiverSpans extends PropagatingReceiverTracingObservationHandler<ReceiverContext<?>> {

    ReceiverSpans(Tracer tracer, Propagator propagator) {
        super(tracer, propagator);
    }

    @Override
    public void tagSpan(ReceiverContext<?> step, Span span) {
        SpanConvention.describe(step, span);
    }

    /** Told when the step has ended, without the message. */
    @Override
    public void onError(ReceiverContext<?> step) {}
}

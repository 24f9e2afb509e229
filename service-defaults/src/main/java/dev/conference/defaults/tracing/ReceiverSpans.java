package dev.conference.defaults.tracing;

import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import jakarta.servlet.http.HttpServletRequest;

/** Makes spans of what others asked for, in the trace in which they asked. */
class ReceiverSpans extends PropagatingReceiverTracingObservationHandler<ReceiverContext<?>> {

    ReceiverSpans(Tracer tracer, Propagator propagator) {
        super(tracer, propagator);
    }

    /**
     * Whether a trace begins depends on it, see {@link AskedFor}. A span that is recorded gets it without addresses when it
     * ends.
     */
    @Override
    public Span.Builder customizeExtractedSpan(ReceiverContext<?> step, Span.Builder span) {
        return step.getCarrier() instanceof HttpServletRequest request
                ? span.tag(AskedFor.PATH, request.getRequestURI())
                : span;
    }

    @Override
    public void tagSpan(ReceiverContext<?> step, Span span) {
        SpanConvention.describe(step, span);
    }

    /** Told when the step has ended, without the message. */
    @Override
    public void onError(ReceiverContext<?> step) {}
}

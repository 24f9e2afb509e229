package dev.conference.defaults.problem;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** Makes problem details (RFC 9457) that carry the trace id, so that a person's report leads to the trace. */
public class Problems {

    private final ObjectProvider<Tracer> tracer;

    Problems(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    /** A problem with a sentence that says what is wrong and, where possible, what to do. */
    public ProblemDetail of(HttpStatusCode status, String detail) {
        return traced(ProblemDetail.forStatusAndDetail(status, detail));
    }

    /** A 400 that names each wrong field. */
    public ProblemDetail invalid(List<FieldProblem> errors) {
        var problem = of(HttpStatusCode.valueOf(400), "Some fields are not valid.");
        problem.setTitle("Invalid request");
        problem.setProperty("errors", errors);
        return problem;
    }

    /** Adds the trace id to a problem that somebody else made. */
    public ProblemDetail traced(ProblemDetail problem) {
        var traceId = traceId();
        if (traceId != null) {
            problem.setProperty("traceId", traceId);
        }
        return problem;
    }

    /** The current trace's id, or null outside a traced request. */
    public @Nullable String traceId() {
        var available = tracer.getIfAvailable();
        Span span = available == null ? null : available.currentSpan();
        return span == null ? traceIdOfTheRequest() : span.context().traceId();
    }

    /** What a filter refused is answered by an error dispatch, outside the scope of the request's span. */
    private static @Nullable String traceIdOfTheRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? ServerHttpObservationFilter.findObservationContext(attributes.getRequest())
                        .map(context -> context.<TracingContext>get(TracingContext.class))
                        .map(TracingContext::getSpan)
                        .map(span -> span.context().traceId())
                        .orElse(null)
                : null;
    }
}

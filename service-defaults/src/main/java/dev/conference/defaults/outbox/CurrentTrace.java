package dev.conference.defaults.outbox;

import dev.conference.defaults.logging.ProposalId;
import io.micrometer.tracing.Tracer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The current trace context in the form that travels (W3C traceparent). */
public class CurrentTrace {

    private final ObjectProvider<Tracer> tracer;

    CurrentTrace(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    /** Says which proposal the current step is about, where its address does not. */
    public void about(UUID proposalId) {
        tracer.ifAvailable(available -> {
            var span = available.currentSpan();
            if (span != null) {
                span.tag(ProposalId.KEY, proposalId.toString());
            }
        });
    }

    /** {@code 00-<trace id>-<span id>-<flags>}, or null where nothing is traced. */
    public @Nullable String traceparent() {
        var available = tracer.getIfAvailable();
        var span = available == null ? null : available.currentSpan();
        if (span == null) {
            return null;
        }
        var context = span.context();
        var flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-%s-%s-%s".formatted(context.traceId(), context.spanId(), flags);
    }
}

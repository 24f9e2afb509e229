package dev.conference.defaults.tracing;

import io.micrometer.tracing.otel.bridge.Slf4JEventListener;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.TracingProperties;
import org.springframework.context.annotation.Bean;

/**
 * Begins to record a trace only where somebody receives its spans. Without a receiver every request still has a trace id,
 * in the log and in problem details, and passes it on. A trace that somebody else began to record goes on being recorded.
 */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
class TracingAutoConfiguration {

    @Bean
    Sampler sampler(ObjectProvider<SpanExporter> receivers, TracingProperties properties) {
        var own = receivers.stream().findAny().isEmpty()
                ? Sampler.alwaysOff()
                : Sampler.traceIdRatioBased(properties.getSampling().getProbability());
        return Sampler.parentBased(own);
    }

    /** Log records carry the trace under the names of the Elastic Common Schema. */
    @Bean
    Slf4JEventListener traceInTheLog() {
        return new Slf4JEventListener("trace.id", "span.id");
    }
}

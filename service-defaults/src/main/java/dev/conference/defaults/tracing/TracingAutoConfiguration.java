package dev.conference.defaults.tracing;

import dev.conference.defaults.info.ServiceInfo;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.TracingProperties;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingProperties;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingProperties;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetryProperties;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetryResourceAttributes;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Begins to record a trace only where somebody receives its spans. Without a receiver every request still has a trace id,
 * in the log and in problem details, and passes it on. A trace that somebody else began to record goes on being recorded.
 */
@AutoConfiguration(
        before = {
            OpenTelemetryTracingAutoConfiguration.class,
            OtlpTracingAutoConfiguration.class,
            OpenTelemetrySdkAutoConfiguration.class,
            MicrometerTracingAutoConfiguration.class
        })
@EnableConfigurationProperties({
    TracingProperties.class,
    OtlpTracingProperties.class,
    OpenTelemetryTracingProperties.class,
    OpenTelemetryProperties.class
})
class TracingAutoConfiguration {

    /** What describes the instance, by the names of the cluster's variables. */
    private static final Map<String, String> PLACE = Map.of(
            "POD_NAME", "k8s.pod.name",
            "POD_NAMESPACE", "k8s.namespace.name",
            "POD_NODENAME", "k8s.node.name");

    @Bean
    TracesEndpoint tracesEndpoint(OtlpTracingProperties properties, ObjectProvider<SslBundles> certificates) {
        return new TracesEndpoint(properties, certificates);
    }

    /** Those who receive spans; OTLP only if it is said where. */
    @Bean
    SpanExporters spanExporters(ObjectProvider<SpanExporter> exporters, TracesEndpoint endpoint) {
        return SpanExporters.of(exporters
                .orderedStream()
                .filter(exporter -> endpoint.isSet() || !isOtlp(exporter))
                .toList());
    }

    @Bean
    Sampler sampler(
            SpanExporters receivers, OpenTelemetryTracingProperties opentelemetry, TracingProperties properties) {
        if (receivers.list().isEmpty()) {
            return Sampler.parentBased(Sampler.alwaysOff());
        }
        var some = Sampler.traceIdRatioBased(properties.getSampling().getProbability());
        return switch (opentelemetry.getSampler()) {
            case ALWAYS_ON -> Sampler.alwaysOn();
            case ALWAYS_OFF -> Sampler.alwaysOff();
            case TRACE_ID_RATIO -> some;
            case PARENT_BASED_ALWAYS_ON -> Sampler.parentBased(new AskedFor(Sampler.alwaysOn()));
            case PARENT_BASED_ALWAYS_OFF -> Sampler.parentBased(Sampler.alwaysOff());
            case PARENT_BASED_TRACE_ID_RATIO -> Sampler.parentBased(new AskedFor(some));
        };
    }

    /** Who records: this instance, where it runs, and what {@code OTEL_RESOURCE_ATTRIBUTES} adds or says otherwise. */
    @Bean
    Resource resource(Environment environment, OpenTelemetryProperties properties, ServiceInfo info) {
        var attributes = Resource.builder()
                .put("service.version", info.version())
                .put(
                        "service.instance.id",
                        environment.getProperty("POD_NAME", UUID.randomUUID().toString()));
        PLACE.forEach((variable, attribute) -> attributes.put(attribute, environment.getProperty(variable)));
        new OpenTelemetryResourceAttributes(environment, properties.getResourceAttributes()).applyTo(attributes::put);
        return Resource.getDefault().merge(attributes.build());
    }

    @Bean
    @Order(MicrometerTracingAutoConfiguration.DEFAULT_TRACING_OBSERVATION_HANDLER_ORDER)
    InnerSpans innerSpans(Tracer tracer) {
        return new InnerSpans(tracer);
    }

    @Bean
    @Order(MicrometerTracingAutoConfiguration.SENDER_TRACING_OBSERVATION_HANDLER_ORDER)
    SenderSpans senderSpans(Tracer tracer, Propagator propagator) {
        return new SenderSpans(tracer, propagator);
    }

    @Bean
    @Order(MicrometerTracingAutoConfiguration.RECEIVER_TRACING_OBSERVATION_HANDLER_ORDER)
    ReceiverSpans receiverSpans(Tracer tracer, Propagator propagator) {
        return new ReceiverSpans(tracer, propagator);
    }

    private static boolean isOtlp(SpanExporter exporter) {
        return exporter instanceof OtlpHttpSpanExporter || exporter instanceof OtlpGrpcSpanExporter;
    }
}

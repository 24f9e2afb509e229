package dev.conference.defaults.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.defaults.info.ServiceInfo;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** Whether traces are recorded, and where they go. */
class TracesEndpointTests {

    /** What {@code OTEL_EXPORTER_OTLP_ENDPOINT} and {@code OTEL_EXPORTER_OTLP_TRACES_ENDPOINT} are mapped to. */
    private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint=";

    private static final String COLLECTOR = ENDPOINT + "http://collector:4318/v1/traces";

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    TracingAutoConfiguration.class,
                    OtlpTracingAutoConfiguration.class,
                    OpenTelemetryTracingAutoConfiguration.class,
                    OpenTelemetrySdkAutoConfiguration.class))
            .withBean(ServiceInfo.class, () -> new ServiceInfo("talks", "1.2", "", "", "", "", "", ""))
            .withPropertyValues("management.tracing.sampling.probability=1.0");

    @Test
    void withoutOneNothingIsRecorded() {
        service.run(context -> {
            assertThat(begun(context, Context.root()).isRecording()).isFalse();
            assertThat(context.getBean(SpanExporters.class).list()).isEmpty();
        });
    }

    @Test
    void anEmptyOneIsNone() {
        service.withPropertyValues(ENDPOINT).run(context -> {
            assertThat(begun(context, Context.root()).isRecording()).isFalse();
            assertThat(context.getBean(SpanExporters.class).list()).isEmpty();
        });
    }

    @Test
    void withOneTracesAreRecordedAndSentThere() {
        service.withPropertyValues(COLLECTOR).run(context -> {
            assertThat(begun(context, Context.root()).isRecording()).isTrue();
            assertThat(context.getBean(SpanExporters.class).list())
                    .singleElement()
                    .isInstanceOf(OtlpHttpSpanExporter.class)
                    .asString()
                    .contains("http://collector:4318/v1/traces");
        });
    }

    @Test
    void onlySomeAreRecordedWhereThatIsSaid() {
        service.withPropertyValues(COLLECTOR, "management.tracing.sampling.probability=0.0")
                .run(context ->
                        assertThat(begun(context, Context.root()).isRecording()).isFalse());
        service.withPropertyValues(COLLECTOR, "management.opentelemetry.tracing.sampler=always_off")
                .run(context ->
                        assertThat(begun(context, Context.root()).isRecording()).isFalse());
    }

    @Test
    void aTraceThatSomebodyElseRecordsGoesOnBeingRecorded() {
        var recorded = Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        "4bf92f3577b34da6a3ce929d0e0e4736",
                        "00f067aa0ba902b7",
                        TraceFlags.getSampled(),
                        TraceState.getDefault())));

        service.run(context -> assertThat(begun(context, recorded)
                        .getSpanContext()
                        .getTraceFlags()
                        .isSampled())
                .isTrue());
    }

    /** So the bean definitions from the build are the right ones in either case. */
    @Test
    void theBeansAreTheSameWithAndWithout() {
        var without = new AtomicReference<String[]>();
        service.run(context -> without.set(context.getBeanDefinitionNames()));

        service.withPropertyValues(COLLECTOR)
                .run(context -> assertThat(context.getBeanDefinitionNames()).containsExactly(without.get()));
    }

    @Test
    void spansSayWhichInstanceRecordedThem() {
        service.withPropertyValues("spring.application.name=talks", "POD_NAME=talks-7d9f", "POD_NAMESPACE=conference")
                .run(context -> assertThat(
                                context.getBean(Resource.class).getAttributes().asMap())
                        .extractingFromEntries(entry -> entry.getKey().getKey() + "=" + entry.getValue())
                        .contains(
                                "service.name=talks",
                                "service.version=1.2",
                                "service.instance.id=talks-7d9f",
                                "k8s.pod.name=talks-7d9f",
                                "k8s.namespace.name=conference"));
    }

    @Test
    void aProbeAndALookByItselfBeginNoTrace() {
        service.withPropertyValues(COLLECTOR).run(context -> {
            var tracer = context.getBean(Tracer.class);
            assertThat(tracer.spanBuilder("probe")
                            .setSpanKind(SpanKind.SERVER)
                            .setAttribute("url.path", "/health/readiness")
                            .startSpan()
                            .isRecording())
                    .isFalse();
            assertThat(tracer.spanBuilder("look")
                            .setSpanKind(SpanKind.CLIENT)
                            .startSpan()
                            .isRecording())
                    .isFalse();
        });
    }

    @Test
    void whatAServiceDoesWithinATraceIsRecorded() {
        service.withPropertyValues(COLLECTOR).run(context -> {
            var request = begun(context, Context.root());
            var look = context.getBean(Tracer.class)
                    .spanBuilder("look")
                    .setSpanKind(SpanKind.CLIENT)
                    .setParent(Context.root().with(request))
                    .startSpan();
            assertThat(look.isRecording()).isTrue();
        });
    }

    private static Span begun(ApplicationContext context, Context parent) {
        return context.getBean(Tracer.class)
                .spanBuilder("GET /talks")
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("url.path", "/talks")
                .setParent(parent)
                .startSpan();
    }
}

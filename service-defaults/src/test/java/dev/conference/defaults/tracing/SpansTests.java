package dev.conference.defaults.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.kafka.support.micrometer.KafkaRecordReceiverContext;
import org.springframework.kafka.support.micrometer.KafkaRecordSenderContext;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What steps of work leave on their spans. */
class SpansTests {

    private static final String PROPOSAL = "0197b2f0-5a3c-7d11-8f6e-2b9c4d1e0a57";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final ObservationRegistry registry = recording(spans);

    @Test
    void aRequestIsNamedByItsRoute() {
        var request = new MockHttpServletRequest("GET", "/talks/42");
        request.setServerName("talks.example");
        request.setServerPort(8443);
        request.setScheme("https");

        observe(answered(request, "/talks/{id}", 200));

        assertThat(only().getName()).isEqualTo("GET /talks/{id}");
        assertThat(only().getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(attributes(only()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "http.request.method", "GET",
                        "http.route", "/talks/{id}",
                        "http.response.status_code", "200",
                        "url.scheme", "https",
                        "url.path", "/talks/42",
                        "server.address", "talks.example",
                        "server.port", "8443"));
    }

    @Test
    void aRequestThatMatchesNoRouteIsNamedByItsMethod() {
        observe(answered(new MockHttpServletRequest("BREW", "/nowhere"), null, 404));

        assertThat(only().getName()).isEqualTo("_OTHER");
        assertThat(only().getStatus().getStatusCode()).isNotEqualTo(StatusCode.ERROR);
    }

    @Test
    void aQueryAndAnAddressInAPathAreOnNoSpan() {
        var request = new MockHttpServletRequest("GET", "/talks/of/ada@example.org");
        request.setQueryString("q=ada%40example.org");

        observe(answered(request, null, 404));

        assertThat(only().toString()).doesNotContain("ada", "q=");
    }

    @Test
    void aFailureIsOnTheSpanWithoutItsMessage() {
        var step = answered(new MockHttpServletRequest("GET", "/talks/lost"), "/talks/lost", 500);
        var observation = Observation.start("http", () -> step, registry);

        observation.error(new IllegalStateException("Nobody knows of ada@example.org"));
        observation.stop();

        assertThat(only().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(attributes(only())).containsEntry("error.type", "java.lang.IllegalStateException");
        assertThat(only().toString()).doesNotContain("Nobody", "ada");
    }

    @Test
    void aCallIsNamedByItsTemplateAndShowsNoQuery() {
        var request =
                new MockClientHttpRequest(HttpMethod.GET, URI.create("http://c4p:8080/proposals/?q=ada%40example.org"));
        var step = new ClientRequestObservationContext(request);
        step.setUriTemplate("http://c4p:8080/proposals/?q={q}");
        step.setResponse(new MockClientHttpResponse(new byte[0], HttpStatus.SERVICE_UNAVAILABLE));

        observe(step);

        assertThat(only().getName()).isEqualTo("GET /proposals/");
        assertThat(only().getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(only().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(attributes(only()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "http.request.method", "GET",
                        "url.template", "/proposals/",
                        "url.full", "http://c4p:8080/proposals/",
                        "server.address", "c4p",
                        "server.port", "8080",
                        "http.response.status_code", "503",
                        "error.type", "503"));
    }

    @Test
    void aMessageThatWaitedIsSentInTheTraceThatItBrought() {
        var message = new ProducerRecord<Object, Object>("events-topic", PROPOSAL, new byte[0]);
        var waited = "00-" + TRACE + "-00f067aa0ba902b7-01";
        message.headers().add("traceparent", waited.getBytes(StandardCharsets.UTF_8));

        observe(new KafkaRecordSenderContext(message, "outbox", () -> "a-cluster"));

        assertThat(only().getName()).isEqualTo("send events-topic");
        assertThat(only().getKind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(only().getTraceId()).isEqualTo(TRACE);
        assertThat(only().getParentSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(message.headers().headers("traceparent"))
                .singleElement()
                .satisfies(header -> assertThat(new String(header.value(), StandardCharsets.UTF_8))
                        .isEqualTo("00-" + TRACE + "-" + only().getSpanId() + "-01"));
        assertThat(attributes(only()))
                .containsEntry("messaging.system", "kafka")
                .containsEntry("messaging.operation.type", "send")
                .containsEntry("messaging.operation.name", "send")
                .containsEntry("messaging.destination.name", "events-topic")
                .containsEntry("conference.proposal.id", PROPOSAL);
    }

    @Test
    void aMessageIsProcessedInTheTraceOfItsSender() {
        var message = new ConsumerRecord<Object, Object>("events-topic", 2, 17, PROPOSAL, new byte[0]);
        message.headers().add("traceparent", ("00-" + TRACE + "-00f067aa0ba902b7-01").getBytes(StandardCharsets.UTF_8));

        observe(new KafkaRecordReceiverContext(message, "decisions", "a-client", "talks", () -> "a-cluster"));

        assertThat(only().getName()).isEqualTo("process events-topic");
        assertThat(only().getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(only().getParentSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(attributes(only()))
                .containsEntry("messaging.system", "kafka")
                .containsEntry("messaging.operation.type", "process")
                .containsEntry("messaging.consumer.group.name", "talks")
                .containsEntry("messaging.destination.partition.id", "2")
                .containsEntry("messaging.kafka.offset", "17")
                .containsEntry("conference.proposal.id", PROPOSAL);
    }

    @Test
    void theProposalIsToldByTheAddress() {
        observe(answered(new MockHttpServletRequest("POST", "/proposals/" + PROPOSAL + "/decide/"), null, 200));

        assertThat(attributes(only())).containsEntry("conference.proposal.id", PROPOSAL);
    }

    @Test
    void theProposalIsToldByTheQuery() {
        var request = new MockHttpServletRequest("GET", "/notifications/");
        request.setQueryString("limit=3&proposalId=" + PROPOSAL);

        observe(answered(request, "/notifications", 200));

        assertThat(attributes(only())).containsEntry("conference.proposal.id", PROPOSAL);
    }

    @Test
    void aNewProposalIsToldByTheAddressThatTheAnswerLeadsTo() {
        var step = answered(new MockHttpServletRequest("POST", "/proposals/"), "/proposals", 201);
        Objects.requireNonNull(step.getResponse()).setHeader("Location", "http://localhost/proposals/" + PROPOSAL);

        observe(step);

        assertThat(attributes(only())).containsEntry("conference.proposal.id", PROPOSAL);
    }

    @Test
    void aPartOfAStepIsAboutTheSameProposal() {
        var whole = answered(new MockHttpServletRequest("GET", "/backoffice/proposals/" + PROPOSAL), null, 200);

        Observation.createNotStarted("http", () -> whole, registry)
                .observe(() -> Observation.createNotStarted("part", registry).observe(() -> {}));

        assertThat(spans.getFinishedSpanItems())
                .hasSize(2)
                .allSatisfy(span -> assertThat(attributes(span)).containsEntry("conference.proposal.id", PROPOSAL));
    }

    @Test
    void whatIsNoIdIsNoProposal() {
        observe(answered(new MockHttpServletRequest("GET", "/proposals/" + PROPOSAL + "ff"), null, 404));

        assertThat(attributes(only())).doesNotContainKey("conference.proposal.id");
    }

    private void observe(Observation.Context step) {
        Observation.start("step", () -> step, registry).stop();
    }

    private SpanData only() {
        return spans.getFinishedSpanItems().getFirst();
    }

    private static ServerRequestObservationContext answered(
            MockHttpServletRequest request, @Nullable String route, int status) {
        var response = new MockHttpServletResponse();
        response.setStatus(status);
        var step = new ServerRequestObservationContext(request, response);
        step.setPathPattern(route);
        return step;
    }

    private static Map<String, String> attributes(SpanData span) {
        return span.getAttributes().asMap().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().getKey(),
                        entry -> entry.getValue().toString()));
    }

    private static ObservationRegistry recording(InMemorySpanExporter spans) {
        var provider = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build();
        var tracer = provider.get("test");
        var propagator = new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()), tracer);
        var micrometer = new OtelTracer(tracer, new OtelCurrentTraceContext(), event -> {});
        var registry = ObservationRegistry.create();
        registry.observationConfig()
                .observationHandler(new FirstMatchingCompositeObservationHandler(
                        new ReceiverSpans(micrometer, propagator),
                        new SenderSpans(micrometer, propagator),
                        new InnerSpans(micrometer)));
        return registry;
    }
}

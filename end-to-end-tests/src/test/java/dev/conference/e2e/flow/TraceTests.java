package dev.conference.e2e.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import dev.conference.e2e.suite.EndToEndTest;
import dev.conference.e2e.trace.ReceivedSpan;
import dev.conference.e2e.trace.TraceReceiver;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@EndToEndTest
class TraceTests {

    private final TraceReceiver traces;
    private final ConferenceApi api;

    TraceTests(TraceReceiver traces, ConferenceApi api) {
        this.traces = traces;
        this.api = api;
    }

    @Test
    void oneTraceLeadsFromTheBrowsersRequestThroughEveryServiceToTheMail() {
        String id = api.submit(NewProposal.any());

        var body = BodyPublishers.ofString("approved=true");
        api.http()
                .send(
                        "POST",
                        "/backoffice/proposals/" + id + "/decision",
                        body,
                        "Content-Type",
                        "application/x-www-form-urlencoded");

        await().until(() -> api.eventTypes(id).size() == 4);
        String traceId = api.events(id).getLast().get("traceId").asString();
        // A span is sent when it has ended: the first of all is among the last to come.
        await().untilAsserted(() -> {
            var trace = traces.trace(traceId);
            assertThat(trace)
                    .extracting(ReceivedSpan::service)
                    .contains("frontend-service", "c4p-service", "agenda-service", "notifications-service");
            assertThat(trace).anyMatch(TraceTests::isMail);
            assertThat(trace)
                    .filteredOn(span -> span.parentId().isEmpty())
                    .extracting(ReceivedSpan::name)
                    .containsExactly("http post /backoffice/proposals/{id}/decision");
        });
    }

    @Test
    void everyStepOfTheTraceHasItsCauseInTheTrace() {
        String traceId = UUID.randomUUID().toString().replace("-", "");
        String id = api.submit(NewProposal.any());
        String browser = decideWithin(traceId, id);

        await().until(() -> traces.trace(traceId).stream().anyMatch(TraceTests::isMail));

        await().untilAsserted(() -> {
            List<ReceivedSpan> trace = traces.trace(traceId);
            List<String> known = trace.stream().map(ReceivedSpan::spanId).toList();
            assertThat(trace)
                    .allSatisfy(span -> assertThat(span.parentId())
                            .satisfiesAnyOf(
                                    parent -> assertThat(known).contains(parent),
                                    parent -> assertThat(parent).isEqualTo(browser)));
        });
    }

    @Test
    void theFeedNamesTheTraceOfEachEvent() {
        String traceId = UUID.randomUUID().toString().replace("-", "");
        String id = api.submit(NewProposal.any());

        decideWithin(traceId, id);

        await().until(() -> api.eventTypes(id).size() == 4);
        assertThat(api.events(id).stream().skip(1))
                .extracting(event -> event.get("traceId").asString())
                .containsOnly(traceId);
    }

    private String decideWithin(String traceId, String proposalId) {
        String span = traceId.substring(0, 16);
        api.http()
                .post(
                        "/api/c4p/proposals/" + proposalId + "/decide/",
                        "{\"approved\": true}",
                        "traceparent",
                        "00-" + traceId + "-" + span + "-01")
                .expect(200);
        return span;
    }

    private static boolean isMail(ReceivedSpan span) {
        return span.service().equals("notifications-service") && span.name().equals("deliver notification");
    }
}

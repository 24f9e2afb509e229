package dev.conference.e2e.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import dev.conference.e2e.suite.EndToEndTest;
import dev.conference.e2e.suite.Outage;
import dev.conference.e2e.trace.ReceivedSpan;
import dev.conference.e2e.trace.TraceReceiver;
import dev.conference.e2e.trace.TraceTree;
import dev.conference.local.suite.Conference;
import dev.conference.local.suite.LocalService;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

@EndToEndTest
class TraceTests {

    private static final Duration BACK_OFF = Duration.ofSeconds(60);
    private static final String PROPOSAL = "conference.proposal.id";
    private static final String ATTEMPT = "conference.notification.attempt";

    private static final String APPROVED = """
            POST /api/c4p/proposals/** | SERVER | frontend-service
              POST | CLIENT | frontend-service
                POST /proposals/{id}/decide | SERVER | c4p-service
                  send events-topic | PRODUCER | c4p-service | proposal-approved
                    process events-topic | CONSUMER | agenda-service
                      send events-topic | PRODUCER | agenda-service | new-agenda-item
                        process events-topic | CONSUMER | agenda-service
                        process events-topic | CONSUMER | notifications-service
                    process events-topic | CONSUMER | notifications-service
                      deliver notification | CLIENT | notifications-service
                        send events-topic | PRODUCER | notifications-service | notification-sent
                          process events-topic | CONSUMER | agenda-service
                          process events-topic | CONSUMER | notifications-service
            """;

    private final Conference conference;
    private final TraceReceiver traces;
    private final ConferenceApi api;

    TraceTests(Conference conference, TraceReceiver traces, ConferenceApi api) {
        this.conference = conference;
        this.traces = traces;
        this.api = api;
    }

    @Test
    void anApprovalIsOneTraceFromTheBrowsersClickToTheMail() {
        var proposal = NewProposal.any();
        String id = api.submit(proposal);

        api.http()
                .send(
                        "POST",
                        "/backoffice/proposals/" + id + "/decision",
                        BodyPublishers.ofString("approved=true"),
                        "Content-Type",
                        "application/x-www-form-urlencoded");

        await().until(() -> api.eventTypes(id).size() == 4);
        String traceId = api.events(id).getLast().get("traceId").asString();
        String expected = APPROVED.replace("/api/c4p/proposals/**", "/backoffice/proposals/{id}/decision")
                .replace("POST |", "POST /proposals/{id}/decide/ |");
        await().untilAsserted(() -> assertThat(tree(traceId)).isEqualTo(expected));
        assertThat(traces.trace(traceId))
                .filteredOn(span -> span.parentId().isEmpty())
                .hasSize(1);
        assertThatItIsAboutTheProposalAndNoMore(traceId, id, proposal);
    }

    @Test
    void aRejectionIsOneTraceThroughTheGateway() {
        var proposal = NewProposal.any();
        String id = api.submit(proposal);

        String traceId = decide(id, false);

        await().untilAsserted(() -> assertThat(tree(traceId)).isEqualTo("""
                POST /api/c4p/proposals/** | SERVER | frontend-service
                  POST | CLIENT | frontend-service
                    POST /proposals/{id}/decide | SERVER | c4p-service
                      send events-topic | PRODUCER | c4p-service | proposal-rejected
                        process events-topic | CONSUMER | agenda-service
                        process events-topic | CONSUMER | notifications-service
                          deliver notification | CLIENT | notifications-service
                            send events-topic | PRODUCER | notifications-service | notification-sent
                              process events-topic | CONSUMER | agenda-service
                              process events-topic | CONSUMER | notifications-service
                """));
        assertThatItIsAboutTheProposalAndNoMore(traceId, id, proposal);
    }

    @Test
    void eachAttemptToDeliverAMailIsInTheTraceOfTheDecision() {
        var proposal = NewProposal.any();
        String id = api.submit(proposal);

        String traceId = Outage.of(conference.mail(), () -> {
            String decided = decide(id, true);
            await().until(() -> traces.trace(decided).stream().anyMatch(TraceTests::isMail));
            return decided;
        });

        await().atMost(BACK_OFF)
                .untilAsserted(() ->
                        assertThat(without(traceId, TraceTests::isFailedMail)).isEqualTo(APPROVED));
        List<ReceivedSpan> attempts =
                traces.trace(traceId).stream().filter(TraceTests::isMail).toList();
        assertThat(attempts)
                .extracting(ReceivedSpan::parentId)
                .containsOnly(attempts.getFirst().parentId());
        assertThat(attempts)
                .filteredOn(ReceivedSpan::failed)
                .isNotEmpty()
                .allSatisfy(span -> assertThat(span.attributes())
                        .containsEntry("error.type", "postponed")
                        .containsEntry("conference.notification.outcome", "postponed"));
        assertThat(attempts)
                .filteredOn(span -> !span.failed())
                .singleElement()
                .satisfies(span -> assertThat(span.attributes())
                        .containsEntry(ATTEMPT, Integer.toString(attempts.size()))
                        .containsEntry("conference.notification.outcome", "sent"));
        assertThatItIsAboutTheProposalAndNoMore(traceId, id, proposal);
    }

    @Test
    void aDecisionWhileTheBrokerWasDownIsOneTrace() {
        var proposal = NewProposal.any();
        String id = api.submit(proposal);

        String traceId = Outage.of(conference.kafka(), () -> decide(id, true));

        await().atMost(BACK_OFF)
                .untilAsserted(
                        () -> assertThat(without(traceId, ReceivedSpan::failed)).isEqualTo(APPROVED));
        assertThatItIsAboutTheProposalAndNoMore(traceId, id, proposal);
    }

    @Test
    void spansSpeakTheCommonLanguage() {
        String id = api.submit(NewProposal.any());

        String traceId = decide(id, true);

        await().untilAsserted(() -> assertThat(tree(traceId)).isEqualTo(APPROVED));
        assertThat(span(traceId, "POST /proposals/{id}/decide").attributes())
                .containsEntry("http.request.method", "POST")
                .containsEntry("http.route", "/proposals/{id}/decide")
                .containsEntry("http.response.status_code", "200")
                // Behind the gateway a service is called as the gateway's caller knows it.
                .containsEntry("url.path", "/api/c4p/proposals/" + id + "/decide")
                .containsEntry("url.scheme", "http")
                .containsEntry("server.address", "localhost")
                .containsEntry(
                        "server.port",
                        Integer.toString(conference.frontend().url().getPort()));
        assertThat(span(traceId, "POST").attributes())
                .containsEntry("http.request.method", "POST")
                .containsEntry("http.response.status_code", "200")
                .hasEntrySatisfying(
                        "url.full",
                        address ->
                                assertThat(address).startsWith(conference.c4p().url() + "proposals/" + id + "/decide"));
        assertThat(span(traceId, "send events-topic").attributes())
                .containsEntry("messaging.system", "kafka")
                .containsEntry("messaging.operation.type", "send")
                .containsEntry("messaging.destination.name", "events-topic");
        assertThat(span(traceId, "process events-topic").attributes())
                .containsEntry("messaging.system", "kafka")
                .containsEntry("messaging.operation.type", "process")
                .containsEntry("messaging.destination.name", "events-topic")
                .containsKeys(
                        "messaging.consumer.group.name",
                        "messaging.destination.partition.id",
                        "messaging.kafka.offset");
        assertThat(span(traceId, "deliver notification").attributes())
                .containsEntry(ATTEMPT, "1")
                .containsKey("conference.notification.id");
        assertThat(traces.trace(traceId))
                .allSatisfy(span -> assertThat(span.resource())
                        .containsEntry("k8s.namespace.name", "end-to-end")
                        .containsKeys("service.version", "service.instance.id"));
    }

    @Test
    void noSpanOfAnyTestHasAnAddress() {
        var proposal = NewProposal.any();
        String id = api.submit(proposal);
        assertThat(api.found(proposal.email())).isNotNull();
        api.http().get("/api/c4p/proposals/" + proposal.email());
        api.http().post("/api/c4p/proposals/", proposal.describedAs("").json()).expect(400);
        String last = decide(id, true);

        await().untilAsserted(() -> assertThat(tree(last)).isEqualTo(APPROVED));

        assertThat(traces.all())
                .extracting(ReceivedSpan::everything)
                .allSatisfy(span -> assertThat(span).doesNotContain("@example.org", "%40example.org"));
    }

    @Test
    void theFeedNamesTheTraceOfEachEvent() {
        String id = api.submit(NewProposal.any());

        String traceId = decide(id, true);

        await().until(() -> api.eventTypes(id).size() == 4);
        assertThat(api.events(id).stream().skip(1))
                .extracting(event -> event.get("traceId").asString())
                .containsOnly(traceId);
    }

    /** The suite's services are told where to send traces. */
    @Test
    void servicesThatSendTracesStartWithTheBeanDefinitionsFromTheBuild() throws IOException {
        for (LocalService service : conference.services()) {
            assertThat(Files.readString(service.home().log()))
                    .as(service.name())
                    .contains("Started ")
                    .doesNotContain("Starting without generated bean definitions");
        }
    }

    private void assertThatItIsAboutTheProposalAndNoMore(String traceId, String id, NewProposal proposal) {
        assertThat(traces.trace(traceId)).allSatisfy(span -> {
            assertThat(span.attributes()).containsEntry(PROPOSAL, id);
            assertThat(span.everything())
                    .doesNotContain(proposal.email(), proposal.title(), proposal.author(), "hundred small services");
        });
    }

    /** Decides through the gateway, as a client that has begun a trace, and returns the trace's id. */
    private String decide(String proposalId, boolean approved) {
        String traceId = UUID.randomUUID().toString().replace("-", "");
        api.http()
                .post(
                        "/api/c4p/proposals/" + proposalId + "/decide/",
                        "{\"approved\": " + approved + "}",
                        "traceparent",
                        "00-" + traceId + "-" + traceId.substring(0, 16) + "-01")
                .expect(200);
        return traceId;
    }

    private String tree(String traceId) {
        return without(traceId, span -> false);
    }

    /** Commands to Redis are left out, too: how many there are is agenda-service's business. */
    private String without(String traceId, Predicate<ReceivedSpan> left) {
        return TraceTree.of(traces.trace(traceId).stream()
                .filter(left.negate())
                .filter(span -> !span.attributes().containsKey("db.system.name"))
                .toList());
    }

    private ReceivedSpan span(String traceId, String name) {
        return traces.trace(traceId).stream()
                .filter(span -> span.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isMail(ReceivedSpan span) {
        return span.name().equals("deliver notification");
    }

    private static boolean isFailedMail(ReceivedSpan span) {
        return isMail(span) && span.failed();
    }
}

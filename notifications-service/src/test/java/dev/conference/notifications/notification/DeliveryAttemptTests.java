package dev.conference.notifications.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.local.identity.TestIssuer;
import dev.conference.notifications.Api;
import dev.conference.notifications.RunningService;
import dev.conference.notifications.Talk;
import dev.conference.notifications.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every attempt is kept, also of a replica that does not live to say what came of it. This one looks only when woken. */
class DeliveryAttemptTests {

    private static final RunningService SERVICE =
            RunningService.alone("attempts", Map.of("delivery.poll-interval", "1h"));

    private final Api api = SERVICE.api();
    private final Talk talk = Talk.any();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void aMailThatIsTakenAtOnceHasOneAttemptInTheTraceOfTheDecision() {
        try (var events = new Topic("attempts")) {
            var approved =
                    talk.approved().put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
            events.tell(approved);
            var sent = api.await(talk, "SENT");

            var attempts = attempts(talk);

            assertThat(attempts).hasSize(1);
            var attempt = attempts.getFirst();
            assertThat(attempt.get("notificationId")).isEqualTo(sent.get("id"));
            assertThat(attempt.get("accepted").asBoolean()).isTrue();
            assertThat(attempt.get("outcome").asString()).isEqualTo("SENT");
            assertThat(attempt.get("error").isNull()).isTrue();
            assertThat(attempt.get("askedBy").isNull()).isTrue();
            assertThat(attempt.get("traceId").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
            assertThat(time(attempt, "startedAt")).isBetween(time(sent, "createdAt"), time(attempt, "endedAt"));
            assertThat(time(attempt, "endedAt")).isEqualTo(time(sent, "sentAt"));
        }
    }

    @Test
    void whatADeadReplicaTriedIsUnknownOnceItsClaimHasEnded() {
        var id = stored();
        claim(Duration.ofSeconds(2));

        assertThat(outcomes()).containsExactly("UNDER_WAY");
        await().atMost(Duration.ofSeconds(10)).until(() -> outcomes().equals(List.of("UNKNOWN")));

        assertThat(api.post("/notifications/" + id + "/retry", null).status()).isEqualTo(200);
        api.await(talk, "SENT");
        assertThat(outcomes()).containsExactly("SENT", "UNKNOWN");
        assertThat(attempts(talk))
                .extracting(attempt -> attempt.get("endedAt").isNull())
                .containsExactly(false, true);
    }

    @Test
    void whatComesOfALostClaimIsKeptAndChangesNothingElse() {
        var id = stored();
        var lost = claim(Duration.ofMillis(1));
        api.post("/notifications/" + id + "/retry", null);
        var sent = api.await(talk, "SENT");

        SERVICE.bean(Deliveries.class).postponed(lost, "450 too late", Duration.ofMinutes(1));

        assertThat(outcomes()).containsExactly("SENT", "POSTPONED");
        assertThat(attempts(talk).getLast().get("error").asString()).isEqualTo("450 too late");
        assertThat(api.get("/notifications/" + id).json()).isEqualTo(sent);
    }

    @Test
    void anAttemptThatAPersonAskedForNamesThePersonAndTheNextDoesNot() {
        var id = stored();

        api.post("/notifications/" + id + "/retry", null);

        api.await(talk, "SENT");
        assertThat(attempts(talk).getFirst().get("askedBy").asString()).isEqualTo("organizer");
        assertThat(SERVICE.database()
                        .sql("select count(*) from notification where asked_by is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theNewestAttemptsAreListedUpToALimit() {
        var id = stored();
        for (var number = 0; number < 3; number++) {
            var claim = claim(Duration.ofMinutes(1));
            SERVICE.bean(Deliveries.class).postponed(claim, "450 busy " + number, Duration.ZERO);
        }
        api.post("/notifications/" + id + "/retry", null);
        api.await(talk, "SENT");

        var newest = api.get("/notifications/attempts/?limit=2&proposalId=" + talk.id())
                .json();

        assertThat(newest.valueStream().map(attempt -> attempt.get("error").asString("")))
                .containsExactly("", "450 busy 2");
        assertThat(outcomes()).containsExactly("SENT", "POSTPONED", "POSTPONED", "POSTPONED");
    }

    @Test
    void anUnknownProposalHasNoneAndAWrongQuestionIsRefused() {
        assertThat(api.get("/notifications/attempts?proposalId=" + talk.id()).text())
                .isEqualTo("[]");
        for (var question : List.of(
                "", "?proposalId=1", "?limit=0&proposalId=" + talk.id(), "?limit=1001&proposalId=" + talk.id())) {
            var answer = api.get("/notifications/attempts" + question);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(String.valueOf(answer.headers().getContentType())).startsWith("application/problem+json");
        }
    }

    @Test
    void attemptsAreForOrganizers() {
        var path = "/notifications/attempts?proposalId=" + talk.id();

        assertThat(new Api(SERVICE, null).get(path).status()).isEqualTo(401);
        assertThat(new Api(SERVICE, TestIssuer.shared().attendee()).get(path).status())
                .isEqualTo(403);
    }

    /** A notification that is due, of which nobody has told the delivery. */
    private String stored() {
        return SERVICE.database()
                .sql("""
                        insert into notification (id, proposal_id, accepted, title, email_to, email_subject, email_body,
                                                  state, attempts, next_attempt_at, created_at)
                        values (gen_random_uuid(), :proposal::uuid, true, 'Title', :email, 'Subject', 'Body',
                                'WAITING', 0, now(), now())
                        returning id
                        """)
                .param("proposal", talk.id())
                .param("email", talk.email())
                .query(String.class)
                .single();
    }

    private static Claim claim(Duration lease) {
        return SERVICE.bean(Deliveries.class).claim(1, lease).getFirst();
    }

    private List<String> outcomes() {
        return attempts(talk).stream()
                .map(attempt -> attempt.get("outcome").asString())
                .toList();
    }

    private List<JsonNode> attempts(Talk talk) {
        return api.get("/notifications/attempts?proposalId=" + talk.id())
                .json()
                .valueStream()
                .toList();
    }

    private static Instant time(JsonNode attempt, String field) {
        return Instant.parse(attempt.get(field).asString());
    }
}

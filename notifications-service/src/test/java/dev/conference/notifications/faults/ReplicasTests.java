package dev.conference.notifications.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.notifications.Api;
import dev.conference.notifications.Inbox;
import dev.conference.notifications.RunningService;
import dev.conference.notifications.Talk;
import dev.conference.notifications.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two replicas share the work, and a speaker does not notice. */
class ReplicasTests {

    @Test
    void twoReplicasSendEachMailOnce() {
        var talks = Stream.generate(Talk::any).limit(40).toList();
        try (var one = RunningService.alone("replicas", Map.of());
                var two = RunningService.alone("replicas", Map.of());
                var events = new Topic("replicas")) {
            var apis = List.of(one.api(), two.api());
            for (var talk : talks) {
                events.tell(talk.approved());
                apis.forEach(
                        api -> api.post("/notifications/", Api.request(talk).toString()));
            }

            talks.forEach(talk -> apis.getFirst().await(talk, "SENT"));
            assertThat(Inbox.all(talks)).hasSameSizeAs(talks);
            assertThat(talks)
                    .allSatisfy(talk -> assertThat(events.await(talk.id(), "notification-sent"))
                            .hasSize(1));
        }
    }

    @Test
    void aReplicaThatIsStoppedLeavesTheRestToTheOthers() {
        var talks = Stream.generate(Talk::any).limit(30).toList();
        Map<String, Object> slow = Map.of("delivery.parallel", 1, "delivery.per-second", 20);
        try (var remaining = RunningService.alone("stopping", slow)) {
            try (var stopping = RunningService.alone("stopping", slow)) {
                var api = stopping.api();
                talks.forEach(
                        talk -> api.post("/notifications/", Api.request(talk).toString()));
            }

            var api = remaining.api();
            talks.forEach(talk -> api.await(talk, "SENT"));
            assertThat(Inbox.all(talks)).hasSameSizeAs(talks);
        }
    }

    @Test
    void whatADeadReplicaHadClaimedIsSentByAnotherAfterTheLease() {
        var talk = Talk.any();
        try (var remaining = RunningService.alone("lease", Map.of("delivery.per-second", 1))) {
            var api = remaining.api();
            var first = Talk.any();
            api.post("/notifications/", Api.request(first).toString());
            var template = api.await(first, "SENT").get("id").asString();
            remaining
                    .database()
                    .sql("""
                            insert into notification (id, proposal_id, accepted, title, email_to, email_subject, email_body,
                                                      state, attempts, next_attempt_at, locked_until, created_at)
                            select gen_random_uuid(), :proposal::uuid, accepted, title, :email, email_subject, email_body,
                                   'WAITING', 0, now(), now() + interval '2 seconds', now()
                            from notification where id = :template::uuid
                            """)
                    .param("proposal", talk.id())
                    .param("email", talk.email())
                    .param("template", template)
                    .update();

            var sent = api.await(talk, "SENT");

            assertThat(Duration.between(time(sent, "createdAt"), time(sent, "sentAt")))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        }
    }

    private static Instant time(JsonNode notification, String field) {
        return Instant.parse(notification.get(field).asString());
    }
}

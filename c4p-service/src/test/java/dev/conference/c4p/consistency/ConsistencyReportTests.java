package dev.conference.c4p.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.c4p.ServiceTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ServiceTest
class ConsistencyReportTests {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    private RestTestClient http;

    @BeforeEach
    void noneYet(@Autowired JdbcClient jdbc) {
        jdbc.sql("delete from consistency_report").update();
    }

    @Test
    void isNotThereBeforeTheFirstCheck() {
        http.get().uri("/consistency-report").exchange().expectStatus().isNotFound();
    }

    @Test
    void isKeptAsItWasGiven() {
        var report = report(now, 3);

        put(report).expectStatus().isNoContent();

        assertThat(kept()).isEqualTo(report);
    }

    @Test
    void makesRoomForTheNextButNotForAnEarlierOne() {
        put(report(now, 3));
        put(report(now.plusSeconds(60), 0));
        put(report(now.minusSeconds(60), 5)).expectStatus().isNoContent();

        assertThat(kept()).isEqualTo(report(now.plusSeconds(60), 0));
    }

    @Test
    void isInTheMetrics() {
        put(report(now, 3));

        var metrics = metrics();

        assertThat(metrics)
                .contains("conference_consistency_differences{application=\"c4p-service\","
                        + "kind=\"approval-without-agenda-item\"} 3.0")
                .contains("conference_consistency_differences{application=\"c4p-service\","
                        + "kind=\"notification-without-decision\"} 0.0");
        assertThat(metrics).containsPattern("conference_consistency_checked_seconds\\S* \\d");
    }

    @Test
    void refusesWhatIsNoReport() {
        http.put()
                .uri("/consistency-report")
                .body("{\"checkedAt\": \"2026-11-21T10:00:00Z\"}")
                .header("Content-Type", "application/json")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private static ConsistencyReport report(Instant at, int missing) {
        var example = new ConsistencyReport.Example(UUID.nameUUIDFromBytes(new byte[1]), "Services that survive", null);
        return new ConsistencyReport(
                at,
                640,
                new ConsistencyReport.Compared(10, 7, 5, 7),
                List.of(new ConsistencyReport.Differences(
                        DifferenceKind.APPROVAL_WITHOUT_AGENDA_ITEM, missing, missing, List.of(example))),
                null,
                List.of());
    }

    private ResponseSpec put(ConsistencyReport report) {
        return http.put().uri("/consistency-report").body(report).exchange();
    }

    private ConsistencyReport kept() {
        var kept = http.get()
                .uri("/consistency-report")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ConsistencyReport.class)
                .returnResult()
                .getResponseBody();
        if (kept == null) {
            throw new AssertionError("There is no report");
        }
        return kept;
    }

    private String metrics() {
        return String.valueOf(http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}

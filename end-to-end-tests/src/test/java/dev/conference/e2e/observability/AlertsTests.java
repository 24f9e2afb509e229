package dev.conference.e2e.observability;

import static dev.conference.e2e.observability.ObservedSuite.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.e2e.api.AllAtOnce;
import dev.conference.e2e.api.Http;
import dev.conference.e2e.api.NewProposal;
import dev.conference.e2e.consistency.CheckRun;
import dev.conference.e2e.consistency.Stores;
import dev.conference.e2e.suite.Outage;
import dev.conference.local.suite.Conference;
import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;

/** One fault after the other, and the alert that each causes and that did not fire before, by the chart's rules with shorter times. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIf(value = LocalPrometheus.IS_INSTALLED, disabledReason = LocalPrometheus.MISSING)
class AlertsTests {

    /** More than requests that are to be slow wait for one look at agenda-service. */
    private static final int CROWD = 200;

    /** More than c4p-service has connections. */
    private static final int TOO_MANY = 30;

    private final ObservedSuite suite = new ObservedSuite();
    private final Conference conference = suite.conference;

    @BeforeAll
    void start() throws IOException {
        suite.start();
    }

    @AfterAll
    void stop() {
        suite.stop();
    }

    @Test
    @Order(0)
    void aSuiteThatWasNeverCheckedIsATicket() {
        suite.awaitAlert("ConferenceNeverChecked");

        suite.check();

        suite.awaitNo("ConferenceNeverChecked");
    }

    @Test
    @Order(1)
    void aServiceThatIsAwayWakesSomebody() {
        suite.awaitNo("ConferenceErrors", "ConferenceErrorsPersist", "ConferenceServiceDown", "ConferenceReplicaDown");

        Outage.of(conference.c4p(), () -> {
            await().atMost(PATIENCE).until(() -> {
                suite.api.http().get("/api/c4p/proposals/").expect(503);
                return suite.fire(
                        "ConferenceErrors",
                        "ConferenceErrorsPersist",
                        "ConferenceServiceDown",
                        "ConferenceReplicaDown");
            });
            return true;
        });

        suite.awaitNo("ConferenceServiceDown", "ConferenceReplicaDown");
    }

    @Test
    @Order(2)
    void mailsThatWaitAreATicketAndThoseThatAreGivenUpAreOneToo() {
        suite.awaitNo("ConferenceMailsWait", "ConferenceMailsFail");

        Outage.of(conference.mail(), () -> {
            suite.api.approved(NewProposal.any());
            return suite.awaitAlert("ConferenceMailsWait") && suite.awaitAlert("ConferenceMailsFail");
        });
    }

    @Test
    @Order(3)
    void anEventThatNobodyCanReadIsATicket() throws Exception {
        suite.awaitNo("ConferenceDeadLetters");

        Map<String, Object> settings =
                Map.of("bootstrap.servers", "localhost:" + conference.kafka().port());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("events-topic", "poison", "no event"))
                    .get();
        }

        suite.awaitAlert("ConferenceDeadLetters");
    }

    @Test
    @Order(4)
    void anAgendaThatTakesItsTimeWakesSomebody() {
        suite.awaitNo("ConferenceAgendaSlow", "ConferenceAgendaSlowPersists");

        await().atMost(PATIENCE.multipliedBy(2)).until(() -> {
            conference.agenda().pause();
            try {
                AllAtOnce.run(CROWD, () -> suite.api.http().get("/agenda", "Accept", "text/html"));
            } finally {
                conference.agenda().resume();
            }
            return suite.fire("ConferenceAgendaSlow", "ConferenceAgendaSlowPersists");
        });
    }

    @Test
    @Order(5)
    void whoWaitsForAConnectionIsATicket() {
        suite.awaitNo("ConferenceConnectionsShort");

        new Stores(conference)
                .whileLocked(
                        "c4p",
                        "proposal",
                        () -> await().atMost(PATIENCE).until(() -> {
                            AllAtOnce.run(
                                    TOO_MANY,
                                    () -> new Http(conference.c4p().url(), suite.organizer).get("/proposals/"));
                            return suite.fire("ConferenceConnectionsShort");
                        }));
    }

    @Test
    @Order(6)
    void eventsThatAreNotConsumedWakeSomebody() {
        suite.awaitNo("ConferenceEventsNotConsumed");

        Outage.of(conference.redis(), () -> {
            suite.api.approved(NewProposal.any());
            return suite.awaitAlert("ConferenceEventsNotConsumed");
        });
    }

    @Test
    @Order(7)
    void eventsThatWaitWakeSomebody() {
        suite.awaitNo("ConferenceEventsWait");

        String pending = suite.api.submit(NewProposal.any());
        Outage.of(conference.kafka(), () -> {
            suite.api.decide(pending, true).expect(200);
            return suite.awaitAlert("ConferenceEventsWait");
        });

        suite.awaitNo("ConferenceEventsWait");
    }

    @Test
    @Order(8)
    void aServiceThatEndsAgainAndAgainIsATicket() {
        suite.awaitNo("ConferenceServiceRestarts");

        for (int restart = 0; restart < 3; restart++) {
            Outage.of(conference.notifications(), () -> true);
            await().atMost(PATIENCE).until(() -> suite.value("up{application=\"notifications-service\"}") == 1);
        }

        suite.awaitAlert("ConferenceServiceRestarts");
    }

    @Test
    @Order(9)
    void talksThatAreGoneAreATicketAndACheckThatIsLongAgoIsOneToo() {
        suite.awaitNo("ConferenceInconsistent");
        new Stores(conference).loseAgenda();

        assertThat(CheckRun.of(conference).exitCode()).isEqualTo(1);

        suite.awaitAlert("ConferenceInconsistent");
        suite.awaitNo("ConferenceNotChecked");
        suite.awaitAlert("ConferenceNotChecked");
    }

    @Test
    @Order(10)
    void moreSubmissionsRefusedThanTakenAreATicket() {
        suite.awaitNo("ConferenceSubmissionsRefused");

        await().atMost(PATIENCE).until(() -> {
            for (int number = 0; number < 40; number++) {
                suite.post(NewProposal.any().json());
            }
            return suite.fire("ConferenceSubmissionsRefused");
        });
    }

    /** What a service keeps is not known to the megabyte, so it is given less and less room for it. */
    @Test
    @Order(11)
    void aHeapThatHasNoRoomLeftIsATicket() {
        suite.awaitNo("ConferenceHeapFull");

        boolean fired = Outage.of(
                conference.agenda(),
                () -> IntStream.iterate(56, room -> room > 32, room -> room - 3).anyMatch(this::isTooSmall));

        assertThat(fired).isTrue();
    }

    private boolean isTooSmall(int megabytes) {
        var agenda = conference.agenda().with(Map.of("JDK_JAVA_OPTIONS", "-Xmx" + megabytes + "m"));
        agenda.start();
        try {
            // Room enough is what there is if it has been read a few times, however long that takes.
            await().atMost(PATIENCE)
                    .until(() -> suite.fire("ConferenceHeapFull")
                            || suite.value("sum_over_time(up{application=\"agenda-service\"}[6s])") >= 5);
            return suite.fire("ConferenceHeapFull");
        } finally {
            agenda.kill();
        }
    }
}

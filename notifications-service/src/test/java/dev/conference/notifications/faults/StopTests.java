package dev.conference.notifications.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.local.TestServers;
import dev.conference.local.server.PostgresServer;
import dev.conference.notifications.Api;
import dev.conference.notifications.RunningService;
import dev.conference.notifications.Talk;
import dev.conference.notifications.Topic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The service is told to stop while it is at work. */
class StopTests {

    private static final String NAME = "stop";

    /** A decision by request and one by event wait for the database, a mail for its server, and the consumer for more. */
    @Test
    void whatHasBegunIsFinishedThenItIsGone() throws Exception {
        var mailBegun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var asked = Talk.any();
        var told = Talk.any();
        var mailed = Talk.any();
        try (var mail = RudeMailServer.onMail(() -> {
                    mailBegun.countDown();
                    uninterrupted(goOn);
                });
                var events = new Topic(NAME)) {
            var service = RunningService.alone(NAME, mail.settings());
            service.api().post("/notifications/", Api.request(mailed).toString());
            mailBegun.await();
            try (var database = connection()) {
                lock(database, asked, told);
                events.tell(told.approved());
                var answer = CompletableFuture.supplyAsync(() -> service.api()
                        .post("/notifications/", Api.request(asked).toString())
                        .status());
                await().until(() -> waiting(database) == 2);

                var begin = Instant.now();
                var stop = Thread.ofVirtual().start(service::close);
                await().until(() -> !service.isServing());
                database.rollback();
                goOn.countDown();

                assertThat(answer.get()).isEqualTo(200);
                assertThat(stop.join(Duration.ofSeconds(10))).isTrue();
                assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(8));
                assertThat(mail.taken()).contains(mailed.email()).doesNotHaveDuplicates();
                assertThat(state(database, mailed)).isEqualTo("SENT");
                assertThat(state(database, asked)).isIn("WAITING", "SENT");
                assertThat(state(database, told)).isIn("WAITING", "SENT");
            }
            assertThat(events.await(mailed.id(), "notification-sent")).hasSize(1);
        }
    }

    @Test
    void aMailServerThatSaysNothingDoesNotHoldItUp() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var settings = new HashMap<String, Object>();
            settings.put("spring.mail.host", "localhost");
            settings.put("spring.mail.port", silent.getLocalPort());
            settings.put("service.stop-wait", "1s");
            var service = RunningService.alone(NAME + "_silent", settings);
            service.api().post("/notifications/", Api.request(Talk.any()).toString());
            try (var connection = silent.accept()) {
                var begin = Instant.now();
                service.close();

                assertThat(Duration.between(begin, Instant.now()))
                        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(4));
                assertThat(connection.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    /** Has whoever stores a notification about one of the talks wait. */
    private static void lock(Connection database, Talk... talks) {
        for (var talk : talks) {
            client(database).sql("""
                            insert into notification (id, proposal_id, accepted, title, email_to, email_subject, email_body,
                                                      state, attempts, next_attempt_at, created_at)
                            values (gen_random_uuid(), :proposal::uuid, true, '', '', '', '', 'WAITING', 0, now(), now())
                            """).param("proposal", talk.id()).update();
        }
    }

    private static int waiting(Connection database) {
        return client(database)
                .sql("select count(*) from pg_locks where not granted and locktype = 'transactionid'")
                .query(Integer.class)
                .single();
    }

    private static String state(Connection database, Talk talk) {
        return client(database)
                .sql("select state from notification where proposal_id = :proposal::uuid")
                .param("proposal", talk.id())
                .query(String.class)
                .single();
    }

    private static JdbcClient client(Connection database) {
        return JdbcClient.create(new SingleConnectionDataSource(database, true));
    }

    private static Connection connection() throws SQLException {
        var url = TestServers.postgres(NAME).jdbcUrl(NAME);
        var connection = DriverManager.getConnection(url, PostgresServer.USER, PostgresServer.PASSWORD);
        connection.setAutoCommit(false);
        return connection;
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

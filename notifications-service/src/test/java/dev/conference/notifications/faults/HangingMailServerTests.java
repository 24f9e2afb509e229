package dev.conference.notifications.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.notifications.Api;
import dev.conference.notifications.RunningService;
import dev.conference.notifications.Talk;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The mail server takes connections and says nothing, or says it very slowly. */
class HangingMailServerTests {

    @Test
    void aSilentServerBindsNoDatabaseConnectionAndIsGivenUpInTime() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var service = service("silent", silent)) {
            var api = service.api();
            var talks = Stream.generate(Talk::any).limit(12).toList();

            talks.forEach(talk -> api.post("/notifications/", Api.request(talk).toString()));

            // The pool has two connections and four mails are under way: none of them holds one.
            assertThat(api.get("/health/readiness").status()).isEqualTo(200);
            assertPostponed(api, talks.getFirst());
        }
    }

    @Test
    void aServerThatDripsIsGivenUpInTimeToo() throws IOException {
        try (var dripping = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var service = service("dripping", dripping)) {
            var api = service.api();
            var connections = drip(dripping);
            var talk = Talk.any();

            api.post("/notifications/", Api.request(talk).toString());

            assertPostponed(api, talk);
            assertThat(connections).isNotEmpty();
            await().untilAsserted(() -> assertThat(connections).allMatch(Socket::isClosed));
        }
    }

    private static RunningService service(String name, ServerSocket server) {
        return RunningService.alone(
                name,
                Map.of(
                        "spring.mail.host",
                        "localhost",
                        "spring.mail.port",
                        server.getLocalPort(),
                        "POSTGRES_POOL_SIZE",
                        2,
                        "delivery.send-timeout",
                        "500ms",
                        "delivery.lease",
                        "5s"));
    }

    private static void assertPostponed(Api api, Talk talk) {
        var path = "/notifications/?proposalId=" + talk.id();
        await().untilAsserted(() -> assertThat(
                        api.get(path).json().get(0).get("lastError").asString(""))
                .isEqualTo("The mail server did not take it within 0.5 s"));
    }

    /** Sends a line of the greeting now and then, and never the last one. */
    private static List<Socket> drip(ServerSocket server) {
        var connections = new CopyOnWriteArrayList<Socket>();
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    var connection = server.accept();
                    connections.add(connection);
                    Thread.ofVirtual().start(() -> drip(connection));
                } catch (IOException e) {
                    return;
                }
            }
        });
        return connections;
    }

    private static void drip(Socket connection) {
        try (connection) {
            while (true) {
                connection.getOutputStream().write("220-please wait\r\n".getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

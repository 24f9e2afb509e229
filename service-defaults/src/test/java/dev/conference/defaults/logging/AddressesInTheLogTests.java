package dev.conference.defaults.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.defaults.access.GuardedService;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An e-mail address never gets into the log, neither in text nor in JSON, whoever logs it. */
@ExtendWith(OutputCaptureExtension.class)
class AddressesInTheLogTests {

    @BeforeEach
    @AfterEach
    void loggingIsSetUpAnew() {
        JsonLog.setUpAnew();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ecs"})
    void theRestOfTheRecordIsThere(String format, CapturedOutput output) {
        try (var service = start(format)) {
            var log = LoggerFactory.getLogger("a mail server's");
            for (var address : new String[] {
                "ada@example.org",
                "<ADA@Example.ORG>:",
                "o'neil+talks@exämple.org,",
                "mailto:ada@localhost",
                "q=a%40b.org"
            }) {
                log.warn("550 before {} after", address);
            }
            log.atWarn().addKeyValue("told.to", "ada@example.org").log("A field has one");
            log.warn("The connection java.lang.Object@1f2e3d4c is closed", new IOException("to ada@example.org"));
            await().until(() -> output.getOut().contains("is closed"));

            assertThat(service.get("/service/info", null).statusCode()).isEqualTo(200);
            assertThat(output.getOut().toLowerCase(Locale.ROOT))
                    .contains(
                            "550 before [address] after", "550 before <[address]>: after", "object@1f2e3d4c is closed")
                    .contains("ioexception: to [address]")
                    .doesNotContain("ada@", "o'neil", "a%40b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ecs"})
    void anUnforeseenFailureIsLoggedWithItsTraceAndWithoutTheAddress(String format, CapturedOutput output) {
        try (var service = start(format)) {
            assertThat(service.get("/talks/lost", null).statusCode()).isEqualTo(500);

            await().until(() -> output.getOut().contains("Unforeseen failure"));
            assertThat(output.getOut())
                    .contains("Nobody knows of <[address]> here", "GuardedService")
                    .doesNotContain("ada@example.org");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "ada%40example.org"})
    void aRequestThatCannotBeReadIsNotQuotedWithTheAddress(String address, CapturedOutput output) throws IOException {
        try (var service = start("");
                var socket = new Socket("localhost", URI.create(service.base()).getPort())) {
            var request = "GET /talks/1?q={" + address + "} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400");
            assertThat(output.getOut()).doesNotContain(address);
        }
    }

    private static GuardedService start(String format) {
        return GuardedService.start(format.isEmpty() ? Map.of() : Map.of("logging.structured.format.console", format));
    }
}

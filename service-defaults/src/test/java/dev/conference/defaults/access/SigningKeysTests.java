package dev.conference.defaults.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.local.identity.TestIssuer;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of tokens when the provider's keys change. */
class SigningKeysTests {

    private static final Duration SOME_SECONDS = Duration.ofSeconds(10);

    private final RotatingProvider provider;

    SigningKeysTests() throws IOException {
        provider = new RotatingProvider();
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void aNewKeyIsKnownWithinSecondsThoughTheNextRefreshIsMinutesAway() {
        try (var service = GuardedService.start(provider.settings())) {
            assertThat(service.status("/talks/1", provider.before())).isEqualTo(200);

            provider.rotate();

            await().atMost(SOME_SECONDS).until(() -> service.status("/talks/1", provider.after()) == 200);
        }
    }

    @Test
    void aKeyThatIsNotPublishedAnyMoreIsForgottenAtTheNextRefresh() {
        var settings = new HashMap<>(provider.settings());
        settings.put("identity.refresh-keys-every", "100ms");
        try (var service = GuardedService.start(settings)) {
            assertThat(service.status("/talks/1", provider.before())).isEqualTo(200);

            provider.rotate();

            await().atMost(SOME_SECONDS).until(() -> service.status("/talks/1", provider.before()) == 401);
        }
    }

    @Test
    void manyAtOnceReadTheKeysOnce() throws Exception {
        try (var service = GuardedService.start(provider.settings())) {
            assertThat(atOnce(service, provider.before())).containsOnly(200);

            assertThat(provider.readings()).isEqualTo(1);
        }
    }

    @Test
    void madeUpKeysAreNoLoadForTheProvider() throws Exception {
        try (var stranger = TestIssuer.create();
                var service = GuardedService.start(provider.settings())) {
            assertThat(service.status("/talks/1", provider.before())).isEqualTo(200);

            assertThat(atOnce(service, stranger.organizer())).containsOnly(401);

            assertThat(provider.readings()).isLessThanOrEqualTo(2);
        }
    }

    private static List<Integer> atOnce(GuardedService service, String token) throws Exception {
        Callable<Integer> call = () -> service.status("/talks/1", token);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(IntStream.range(0, 50).mapToObj(number -> call).toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }
}

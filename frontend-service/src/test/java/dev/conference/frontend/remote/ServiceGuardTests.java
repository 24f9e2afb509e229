package dev.conference.frontend.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;

class ServiceGuardTests {

    private final AtomicInteger calls = new AtomicInteger();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ServiceGuard guard = guard();

    @Test
    void aRepeatableCallThatFailedQuicklyIsRepeatedOnce() {
        var answer = guard.repeatable(() -> {
            if (calls.incrementAndGet() == 1) {
                throw new ResourceAccessException("refused");
            }
            return "answer";
        });

        assertThat(answer).isEqualTo("answer");
        assertThat(calls).hasValue(2);
    }

    @Test
    void aRepeatableCallIsNotRepeatedTwice() {
        assertThatThrownBy(() -> guard.repeatable(this::refused)).isInstanceOf(ServiceUnavailableException.class);

        assertThat(calls).hasValue(2);
    }

    @Test
    void anyOtherCallIsMadeOnce() {
        assertThatThrownBy(() -> guard.once(this::refused)).isInstanceOf(ServiceUnavailableException.class);

        assertThat(calls).hasValue(1);
    }

    @Test
    void aRefusalIsAnAnswer() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> guard.repeatable(() -> {
                        calls.incrementAndGet();
                        throw new HttpClientErrorException(HttpStatus.NOT_FOUND);
                    }))
                    .isInstanceOf(HttpClientErrorException.class);
        }

        assertThat(calls).hasValue(20);
    }

    @Test
    void whatFailedAWhileAgoDoesNotCountAgainstAServiceThatIsBack() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> guard.once(this::refused)).isInstanceOf(ServiceUnavailableException.class);
        }
        var failed = System.nanoTime();
        await().until(() -> System.nanoTime() - failed > Duration.ofSeconds(2).toNanos());

        assertThat(guard.once(() -> "answer")).isEqualTo("answer");
        assertThat(guard.once(() -> "answer")).isEqualTo("answer");
    }

    @Test
    void aServiceThatIsDownIsLeftAloneAndThenTriedAgain() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> guard.once(this::refused)).isInstanceOf(ServiceUnavailableException.class);
        }
        assertThat(calls).hasValue(4);

        await().atMost(Duration.ofSeconds(5))
                .ignoreExceptionsInstanceOf(ServiceUnavailableException.class)
                .until(() -> guard.once(() -> "back").equals("back"));
    }

    @Test
    void aHangingServiceHoldsUpNoMoreCallsThanAllowed() throws Exception {
        var hanging = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
                callers.execute(() -> guard.once(() -> {
                    calls.incrementAndGet();
                    return waitFor(hanging);
                }));
            }
            await().until(() -> calls.get() == 2);

            assertThatThrownBy(() -> guard.once(() -> "answer"))
                    .isInstanceOf(ServiceUnavailableException.class)
                    .hasMessageContaining("c4p-service: too many calls");
            assertThat(free()).isZero();
            hanging.countDown();
        }
        assertThat(guard.once(() -> "answer")).isEqualTo("answer");
        assertThat(free()).isEqualTo(2);
    }

    /** How many more calls may be under way, as the metrics say. */
    private double free() {
        return meters.get("resilience4j.bulkhead.available.concurrent.calls")
                .tag("name", "c4p")
                .gauge()
                .value();
    }

    private String refused() {
        calls.incrementAndGet();
        throw new ResourceAccessException("refused");
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ServiceGuard guard() {
        var nowhere = URI.create("http://localhost");
        var properties = new RemoteProperties(
                nowhere,
                nowhere,
                nowhere,
                2,
                new RemoteProperties.Retry(Duration.ofSeconds(1), Duration.ofMillis(1)),
                new RemoteProperties.Breaker(Duration.ofSeconds(1), 4, 50, Duration.ofMillis(100)));
        var breakers = new RemoteConfiguration().breakers(properties);
        return new ServiceGuards(properties, breakers, meters).of(Backend.C4P);
    }
}

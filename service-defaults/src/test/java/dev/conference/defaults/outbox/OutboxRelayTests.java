package dev.conference.defaults.outbox;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the relay looks into an outbox that is empty. */
class OutboxRelayTests {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration BUSY = Duration.ofMillis(500);
    private static final Duration GATHER = Duration.ofMillis(20);

    private final AtomicInteger looks = new AtomicInteger();
    private final OutboxBatch empty = new OutboxBatch() {
        @Override
        public int relay() {
            looks.incrementAndGet();
            return 0;
        }

        @Override
        public OutboxBacklog backlog(int atMost) {
            return new OutboxBacklog(0, null);
        }
    };
    private final OutboxRelay relay =
            new OutboxRelay(empty, new OutboxProperties(100, LONG, LONG, LONG), GATHER, Duration.ofSeconds(5));

    @BeforeEach
    void start() {
        relay.start();
        await().until(() -> looks.get() == 1);
    }

    @AfterEach
    void stop() {
        relay.stop();
    }

    @Test
    void anEventThatComesAloneIsRelayedAtOnce() {
        relay.wakeUp();

        await().until(() -> looks.get() == 2);
    }

    @Test
    void ofManyEventsThoseThatComeMeanwhileGoTogether() throws InterruptedException {
        var end = System.nanoTime() + BUSY.toNanos();
        while (System.nanoTime() < end) {
            relay.wakeUp();
            MILLISECONDS.sleep(1);
        }
        relay.stop();

        var took = Duration.ofNanos(System.nanoTime() - end).plus(BUSY);
        assertThat(looks.get()).isBetween(2, 2 + (int) took.dividedBy(GATHER));
    }
}

package dev.conference.defaults.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegularLookTests {

    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean away;
    private final RegularLook<Integer> look = new RegularLook<>("look", Duration.ofMillis(20)) {
        @Override
        protected Integer look() {
            var number = looks.incrementAndGet();
            if (away) {
                throw new IllegalStateException("Nothing to be seen");
            }
            return number;
        }
    };

    @AfterEach
    void stop() {
        look.stop();
    }

    @Test
    void isNotANumberBeforeTheFirstLook() {
        assertThat(seen()).isNaN();
    }

    @Test
    void showsWhatWasSeenLast() {
        look.start();

        await().until(() -> seen() >= 3);
    }

    @Test
    void showsWhatIsKnownWhileNothingCanBeSeenAndLooksOn() {
        look.start();
        await().until(() -> seen() >= 1);
        away = true;
        var first = looks.get() + 1; // one may be under way that still saw something
        await().until(() -> looks.get() > first);
        var known = seen();

        await().until(() -> looks.get() > first + 3);
        assertThat(seen()).isEqualTo(known);

        away = false;
        await().until(() -> seen() > known);
    }

    @Test
    void forgetsWhatItHasNotBeenAbleToSeeForLong() {
        look.start();
        await().until(() -> seen() >= 1);

        away = true;
        await().until(() -> Double.isNaN(seen()));

        away = false;
        await().until(() -> seen() >= 1);
    }

    @Test
    void looksAtItsOwnPaceHoweverOftenItIsAsked() {
        look.start();
        await().until(() -> seen() >= 1);
        var before = looks.get();

        for (var i = 0; i < 100_000; i++) {
            seen();
        }

        look.stop();
        assertThat(looks.get() - before).isLessThan(1_000);
    }

    private double seen() {
        return look.latest(Integer::doubleValue);
    }
}

package dev.conference.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTests {

    private final BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(60));

    @ParameterizedTest
    @CsvSource({"1, 1000", "2, 2000", "3, 4000", "6, 32000", "7, 60000", "100, 60000", "2000000000, 60000"})
    void pausesDoubleUpToTheLongestAndAreUpToAQuarterShorter(int attempts, long millis) {
        var random = new Random(attempts);

        for (var i = 0; i < 100; i++) {
            assertThat(backOff.after(attempts, random).toMillis()).isBetween(millis * 3 / 4, millis);
        }
    }

    @Test
    void mailsThatFailedTogetherAreNotTriedTogetherAgain() {
        var random = new Random(1);

        var pauses = IntStream.range(0, 100).mapToObj(i -> backOff.after(5, random));

        assertThat(pauses.distinct().count()).isGreaterThan(90);
    }
}

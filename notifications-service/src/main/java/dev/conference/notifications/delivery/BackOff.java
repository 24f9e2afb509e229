package dev.conference.notifications.delivery;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * Pauses between attempts: each twice as long as the one before up to a limit, and a random part shorter, so that mails
 * that failed together are not tried together again.
 *
 * @param first after the first attempt
 * @param longest after many attempts
 */
record BackOff(
        @NotNull @DurationMin(millis = 1) Duration first,
        @NotNull Duration longest) {

    private static final int DOUBLINGS = 30;

    /**
     * The pause after a number of failed attempts: between three quarters and all of its due length.
     *
     * @param attempts how many there were, at least 1
     */
    Duration after(int attempts, RandomGenerator random) {
        var doubled = first.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        var due = doubled.compareTo(longest) < 0 ? doubled : longest;
        return due.minusMillis((long) (due.toMillis() * random.nextDouble(0.25)));
    }

    @AssertTrue(message = "delivery.back-off.longest must not be shorter than delivery.back-off.first")
    boolean isLongestNotShorter() {
        return longest.compareTo(first) >= 0;
    }
}

package dev.conference.benchmarks.result;

import java.util.Locale;

/**
 * What is wanted of a figure's median.
 *
 * @param sense whether more or less is better
 * @param bound what is just good enough
 */
public record Goal(Sense sense, double bound) {

    /** Which side of the bound is good. */
    public enum Sense {
        AT_LEAST("≥"),
        AT_MOST("≤"),
        BELOW("<");

        private final String sign;

        Sense(String sign) {
            this.sign = sign;
        }
    }

    /** The bound or more. */
    public static Goal atLeast(double bound) {
        return new Goal(Sense.AT_LEAST, bound);
    }

    /** The bound or less. */
    public static Goal atMost(double bound) {
        return new Goal(Sense.AT_MOST, bound);
    }

    /** Less than the bound. */
    public static Goal below(double bound) {
        return new Goal(Sense.BELOW, bound);
    }

    /** Whether the value is good enough. */
    public boolean isReachedBy(double value) {
        return switch (sense) {
            case AT_LEAST -> value >= bound;
            case AT_MOST -> value <= bound;
            case BELOW -> value < bound;
        };
    }

    @Override
    public String toString() {
        return sense.sign + " " + (bound % 1 == 0 ? String.format(Locale.ROOT, "%,.0f", bound) : bound);
    }
}

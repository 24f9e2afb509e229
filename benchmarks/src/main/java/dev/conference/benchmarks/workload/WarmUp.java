package dev.conference.benchmarks.workload;

import java.util.function.DoubleSupplier;

/** Rounds of load before anything is measured: the JVM compiles what is used often, and what is used less often takes it longer. */
final class WarmUp {

    private static final double STILL_RISING = 1.05;
    private static final int FEWEST_ROUNDS = 4;
    private static final int FLAT_ROUNDS = 2;

    private WarmUp() {}

    /**
     * Runs rounds until two in a row bring little more than the best before them, or there were as many as allowed.
     *
     * @param most how many rounds are allowed
     * @param round runs one, and says how much it brought: the more, the better
     */
    static void run(int most, DoubleSupplier round) {
        double best = 0;
        int flat = 0;
        for (int rounds = 1; rounds <= most; rounds++) {
            double brought = round.getAsDouble();
            flat = brought < best * STILL_RISING ? flat + 1 : 0;
            if (rounds >= FEWEST_ROUNDS && flat >= FLAT_ROUNDS) {
                return;
            }
            best = Math.max(best, brought);
        }
    }
}

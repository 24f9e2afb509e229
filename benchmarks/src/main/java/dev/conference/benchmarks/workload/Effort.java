package dev.conference.benchmarks.workload;

import java.time.Duration;
import java.util.List;

/**
 * How long and how often everything is measured.
 *
 * @param rounds repetitions of each measurement
 * @param warmUp load before the first repetition
 * @param round length of a repetition
 * @param search length of a repetition of a search
 * @param decisions length of a repetition of deciding
 * @param stored how many proposals are stored, smallest number first
 * @param starts how often each service is started
 * @param rest how long services do nothing before the memory that they hold at rest is taken
 */
public record Effort(
        int rounds,
        Duration warmUp,
        Duration round,
        Duration search,
        Duration decisions,
        List<Integer> stored,
        int starts,
        Duration rest) {

    /** Steady numbers: about half an hour. */
    public static final Effort FULL = new Effort(
            3,
            Duration.ofSeconds(15),
            Duration.ofSeconds(8),
            Duration.ofSeconds(6),
            Duration.ofSeconds(60),
            List.of(100, 10_000, 1_000_000),
            10,
            Duration.ofSeconds(30));

    /** Whether everything works, in two minutes; its times mean nothing. */
    public static final Effort SHORT = new Effort(
            1,
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            List.of(100, 1_000, 20_000),
            1,
            Duration.ofSeconds(1));

    public Effort {
        stored = List.copyOf(stored);
    }

    /** The most proposals that are stored. */
    public int most() {
        return stored.getLast();
    }
}

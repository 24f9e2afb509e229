package dev.conference.benchmarks.workload;

import java.time.Duration;
import java.util.List;

/**
 * How long and how often everything is measured.
 *
 * @param rounds repetitions of each measurement
 * @param warmUp length of a round of load before the first repetition
 * @param warmUps the most such rounds; it ends sooner when a round brings little more than those before
 * @param round length of a repetition
 * @param search length of a repetition of a search
 * @param decisions length of a repetition of deciding
 * @param decisionsPerSecond how many are decided in a second
 * @param stored how many proposals are stored, smallest number first
 * @param starts how often each service is started
 * @param rest how long services do nothing before the memory that they hold at rest is taken
 */
public record Effort(
        int rounds,
        Duration warmUp,
        int warmUps,
        Duration round,
        Duration search,
        Duration decisions,
        int decisionsPerSecond,
        List<Integer> stored,
        int starts,
        Duration rest) {

    /** Steady numbers: about half an hour. */
    public static final Effort FULL = new Effort(
            3,
            Duration.ofSeconds(8),
            10,
            Duration.ofSeconds(8),
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            50,
            List.of(100, 10_000, 1_000_000),
            10,
            Duration.ofSeconds(30));

    /** Whether everything works, in two minutes; its times mean nothing. */
    public static final Effort SHORT = new Effort(
            1,
            Duration.ofSeconds(1),
            1,
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            10, // cold services on a slow machine rightly refuse more than they can do in time
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

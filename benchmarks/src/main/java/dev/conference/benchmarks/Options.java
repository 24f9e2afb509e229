package dev.conference.benchmarks;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code benchmarks/run} is asked to do.
 *
 * @param what the kind of run
 * @param brief a few seconds of everything, only to see that it works
 * @param only the workloads to run; none stands for all
 * @param profile whether the services record what they do under load
 * @param soak how long a soak takes
 */
record Options(What what, boolean brief, Set<String> only, boolean profile, Duration soak) {

    /** Kinds of runs. */
    enum What {
        MEASURE,
        SOAK,
        DOCUMENT,
        HELP
    }

    static final String USAGE = """
            Usage: benchmarks/run [--short] [--only W1,W3,…] [--profile] [--soak [MINUTES]] [--document] [--help]

            Builds the application, starts it as ./start does, on free ports, and measures it: about half an hour, on a
            machine that does nothing else. Prints a table and, without errors, writes docs/performance.md with its plots. The images of
            W8 are those that mvn -DskipTests -Dimages=tar verify has left.

              --short           a few seconds of W1 to W7: whether all of it works, not how fast; writes no document
              --only W1,W3      only these of W1 to W9, replicas and limit; writes no document
              --profile         the services record themselves under load: flame graphs of where time and memory go are in
                                benchmarks/target/profile; writes no document
              --soak [MINUTES]  several workloads at once for a long time (30); a shorter one writes no document
              --document        writes docs/performance.md again, from the last results in docs/performance
              --help            this text
            """;

    private static final Set<String> UNDER_LOAD = Set.of("w1", "w2", "w3", "w4", "w5", "w6", "w7");
    private static final Set<String> WITHOUT_LOAD = Set.of("w8", "w9", "replicas", "limit");
    private static final Duration SOAK = Duration.ofMinutes(30);

    Options {
        only = Set.copyOf(only);
    }

    /** Empty if they cannot be understood. */
    static Optional<Options> parse(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        var what = What.MEASURE;
        var brief = false;
        Set<String> only = Set.of();
        var profile = false;
        var soak = SOAK;
        while (!rest.isEmpty()) {
            switch (rest.pop()) {
                case "--short" -> brief = true;
                case "--profile" -> profile = true;
                case "--document" -> what = What.DOCUMENT;
                case "--help", "-h" -> what = What.HELP;
                case "--only" -> {
                    if (rest.isEmpty()) {
                        return Optional.empty();
                    }
                    only = names(rest.pop());
                    if (!only.stream().allMatch(name -> UNDER_LOAD.contains(name) || WITHOUT_LOAD.contains(name))) {
                        return Optional.empty();
                    }
                }
                case "--soak" -> {
                    what = What.SOAK;
                    if (!rest.isEmpty() && rest.peek().matches("[1-9]\\d{0,3}")) {
                        soak = Duration.ofMinutes(Long.parseLong(rest.pop()));
                    }
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Options(what, brief, only, profile, soak));
    }

    /** Whether a workload is to be run: one that is named, else all, of which a short run leaves out those without load. */
    boolean includes(String workload) {
        var name = workload.toLowerCase(Locale.ROOT);
        return only.isEmpty() ? !brief || UNDER_LOAD.contains(name) : only.contains(name);
    }

    /** Whether everything is measured, for long enough to be written down. */
    boolean isComplete() {
        return !brief && only.isEmpty() && !profile && (what != What.SOAK || soak.compareTo(SOAK) >= 0);
    }

    private static Set<String> names(String list) {
        return Stream.of(list.split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}

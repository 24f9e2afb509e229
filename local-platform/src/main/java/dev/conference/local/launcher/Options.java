package dev.conference.local.launcher;

import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param fresh whether the data of earlier runs goes
 * @param help whether only help is wanted
 */
record Options(boolean fresh, boolean help) {

    static final String HELP = """
            Usage: ./start [--fresh] [--help]

            Builds what is not built, starts PostgreSQL, Redis, Kafka, a login, a mail server and the four services on
            this machine, and says where the application is. Ctrl-C stops everything. The data stays in .local.

              --fresh   begin with empty data
              --help    this text
            """;

    /** Empty when there is an unknown option. */
    static Optional<Options> parse(List<String> arguments) {
        if (!List.of("--fresh", "--help", "-h").containsAll(arguments)) {
            return Optional.empty();
        }
        return Optional.of(
                new Options(arguments.contains("--fresh"), arguments.contains("--help") || arguments.contains("-h")));
    }
}

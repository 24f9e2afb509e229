package dev.conference.c4p.check;

import java.util.Arrays;
import java.util.List;

/**
 * What follows {@code check} on the command line.
 *
 * @param repair whether differences are to be repaired
 * @param settings settings like {@code --check.grace=5m}
 */
record Arguments(boolean repair, List<String> settings) {

    private static final String REPAIR = "--repair";

    /**
     * Understands them.
     *
     * @throws CheckFailedException if one is none
     */
    static Arguments of(String... arguments) {
        for (var argument : arguments) {
            if (!argument.equals(REPAIR) && !argument.matches("--[^=]+=.*")) {
                throw new CheckFailedException(
                        "There is no argument \"" + argument + "\"; there are --repair and --<setting>=<value>", null);
            }
        }
        return new Arguments(
                Arrays.asList(arguments).contains(REPAIR),
                Arrays.stream(arguments)
                        .filter(argument -> !argument.equals(REPAIR))
                        .toList());
    }
}

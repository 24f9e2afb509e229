package dev.conference.e2e.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One row of the table in docs/security.md.
 *
 * @param service the service's name, or "every"
 * @param kind "api", "page", "login" or "operations"
 * @param method the HTTP method
 * @param path the path at the service itself, with placeholders in braces
 * @param who "anyone" or "organizer"
 */
record PolicyRow(String service, String kind, String method, String path, String who) {

    // Tests run in the folder of their own module.
    private static final Path DOCUMENT = Path.of("..", "docs", "security.md");
    private static final Pattern ROW = Pattern.compile(
            "^\\| (\\S+) \\| (api|page|login|operations) \\| ([A-Z]+) \\| `(\\S+)` \\| (anyone|organizer) \\|$",
            Pattern.MULTILINE);

    /** All rows, in their order. */
    static List<PolicyRow> all() {
        try {
            return ROW.matcher(Files.readString(DOCUMENT))
                    .results()
                    .map(PolicyRow::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The policy cannot be read", e);
        }
    }

    /** Whether it says something about a service. */
    boolean isOf(String name) {
        return service.equals(name) || service.equals("every");
    }

    boolean isFor(String somebody) {
        return who.equals(somebody);
    }

    /** Method and path, as API documents have them. */
    String operation() {
        return method + " " + path;
    }

    /** Whether nothing but a call can tell that it exists: it stands in no API document and is no page. */
    boolean isKnownByCallingOnly() {
        return (kind.equals("operations") || kind.equals("login")) && !path.contains("{");
    }

    /** Whether it is answered before anybody looks at tokens. */
    boolean isAskedFirst() {
        return kind.equals("login") || path.startsWith("/.well-known/");
    }

    /** Its path with an id that nothing has: whoever is let in changes nothing. */
    String harmless() {
        return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private static PolicyRow of(MatchResult row) {
        return new PolicyRow(row.group(1), row.group(2), row.group(3), row.group(4), row.group(5));
    }
}

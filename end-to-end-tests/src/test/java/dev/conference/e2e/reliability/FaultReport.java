package dev.conference.e2e.reliability;

import dev.conference.e2e.reliability.Audit.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What each fault cost those who used the application, as a table. */
final class FaultReport {

    private final List<Row> rows = new ArrayList<>();

    /**
     * What one fault cost.
     *
     * @param requests answered or not
     * @param recovery from the moment it was put in order until the last failure
     */
    record Row(String fault, long requests, List<Ledger.Failure> failures, Duration recovery) {}

    void add(Row row) {
        rows.add(row);
    }

    /** In Markdown. */
    String table(List<Finding> findings) {
        var lines = new ArrayList<String>();
        lines.add("| fault | requests | errors seen by clients | recovery | lost | doubled |");
        lines.add("|---|---|---|---|---|---|");
        for (var row : rows) {
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %s | %.1f s | %d | %d |",
                    row.fault(),
                    row.requests(),
                    errors(row),
                    row.recovery().toMillis() / 1000.0,
                    count(findings, row, Finding.LOST),
                    count(findings, row, Finding.DOUBLED)));
        }
        return String.join("\n", lines);
    }

    private static String errors(Row row) {
        if (row.failures().isEmpty()) {
            return "0";
        }
        var kinds = row.failures().stream()
                .collect(Collectors.groupingBy(
                        failure -> failure.what() + ": " + failure.reason(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> kind.getKey() + " ×" + kind.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
        return row.failures().size() + " (" + kinds + ")";
    }

    private static long count(List<Finding> findings, Row row, String kind) {
        return findings.stream()
                .filter(finding ->
                        finding.kind().equals(kind) && finding.phase().equals(row.fault()))
                .count();
    }
}

package dev.conference.benchmarks.report;

import dev.conference.benchmarks.result.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Figures as a table, for a terminal or in Markdown. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(List<Figure> figures) {
        rows.add(Columns.TITLES);
        figures.forEach(figure -> rows.add(Columns.of(figure)));
    }

    /** Columns side by side, each as wide as it must be. */
    public String plain() {
        var widths = IntStream.range(0, Columns.TITLES.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, widths.length)
                        .mapToObj(column -> padded(row.get(column), widths[column]))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** A table of Markdown. */
    public String markdown() {
        var text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            text.append(line(rows.get(row)));
            if (row == 0) {
                text.append("|---".repeat(Columns.TITLES.size())).append("|\n");
            }
        }
        return text.toString();
    }

    private static String line(List<String> row) {
        return row.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}

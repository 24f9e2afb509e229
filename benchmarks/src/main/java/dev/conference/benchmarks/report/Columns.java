package dev.conference.benchmarks.report;

import dev.conference.benchmarks.result.Figure;
import dev.conference.benchmarks.result.Spread;
import java.util.List;
import java.util.Locale;

/** The columns of the table, and what each figure has in them. */
final class Columns {

    static final List<String> TITLES =
            List.of("workload", "what", "median", "least – greatest", "errors", "goal", "reached", "note");

    private static final double WITHOUT_FRACTION = 100;
    private static final double WITH_ONE_DIGIT = 10;

    private Columns() {}

    static List<String> of(Figure figure) {
        var goal = figure.goal();
        return List.of(
                figure.workload(),
                figure.what(),
                figure.values().isEmpty()
                        ? "–"
                        : with(figure.unit(), number(spread(figure).median())),
                range(figure),
                figure.values().isEmpty() && figure.errors() == 0 ? "–" : Long.toString(figure.errors()),
                goal == null ? "" : with(figure.unit(), goal.toString()),
                figure.verdict().toString(),
                figure.note());
    }

    /** Three digits that matter, and all digits before the point. */
    static String number(double value) {
        double size = Math.abs(value);
        String format = size >= WITHOUT_FRACTION ? "%,.0f" : size >= WITH_ONE_DIGIT ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    private static String range(Figure figure) {
        if (figure.values().size() < 2) {
            return "";
        }
        var spread = spread(figure);
        return number(spread.least()) + " – " + number(spread.greatest());
    }

    private static Spread spread(Figure figure) {
        return Spread.of(figure.values());
    }

    private static String with(String unit, String text) {
        return unit.isEmpty() ? text : unit.startsWith("/") ? text + unit : text + " " + unit;
    }
}

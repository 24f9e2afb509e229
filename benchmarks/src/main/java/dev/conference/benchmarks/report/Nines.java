package dev.conference.benchmarks.report;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Writes values {@code 1 / (1 - p)} as percent: 10 is 90 %, 100 is 99 %. */
final class Nines extends NumberFormat {

    private static final long serialVersionUID = 1;

    @Override
    public StringBuffer format(double value, StringBuffer text, FieldPosition position) {
        double percent = 100 - 100 / value;
        return text.append(String.format(Locale.ROOT, "%.4f", percent).replaceAll("\\.?0+$", ""));
    }

    @Override
    public StringBuffer format(long value, StringBuffer text, FieldPosition position) {
        return format((double) value, text, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
        throw new UnsupportedOperationException("Percentiles are only written");
    }
}

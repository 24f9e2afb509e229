package dev.conference.benchmarks.report;

import dev.conference.benchmarks.result.Line;
import dev.conference.benchmarks.result.Plot;
import dev.conference.benchmarks.result.Plot.Scale;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.svg.SVGGraphics2D;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A plot as an SVG file. */
final class PlotFile {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;
    private static final int MANY_POINTS = 100;
    private static final int MOST_POINTS = 600;
    private static final double SMALLEST_ON_LOGARITHMIC = 0.01;

    private PlotFile() {}

    static void write(Plot plot, Path file) throws IOException {
        var chart = chart(plot);
        var canvas = new SVGGraphics2D(WIDTH, HEIGHT);
        // Else it differs from run to run.
        canvas.setDefsKeyPrefix(plot.name());
        chart.paint(canvas, WIDTH, HEIGHT);
        Files.writeString(file, canvas.getSVGDocument());
    }

    private static XYChart chart(Plot plot) {
        var chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(plot.title())
                .xAxisTitle(plot.x().title())
                .yAxisTitle(plot.y().title())
                .build();
        var style = chart.getStyler();
        style.setLegendPosition(LegendPosition.OutsideE);
        style.setChartBackgroundColor(Color.WHITE);
        style.setLocale(Locale.ROOT);
        style.setXAxisLogarithmic(plot.x().scale() != Scale.LINEAR);
        style.setYAxisLogarithmic(plot.y().scale() == Scale.LOGARITHMIC);
        if (plot.x().scale() == Scale.NINES) {
            style.setXAxisTickLabelsFormattingFunction(PlotFile::percent);
        }
        if (plot.y().scale() == Scale.LINEAR) {
            style.setYAxisMin(0.0);
        }
        for (var line : plot.lines()) {
            if (!line.xs().isEmpty()) {
                add(chart, plot, thinned(line));
            }
        }
        return chart;
    }

    private static void add(XYChart chart, Plot plot, Line line) {
        var ys = plot.y().scale() == Scale.LOGARITHMIC
                ? line.ys().stream()
                        .map(value -> Math.max(SMALLEST_ON_LOGARITHMIC, value))
                        .toList()
                : line.ys();
        Marker marker = line.xs().size() > MANY_POINTS ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE;
        chart.addSeries(line.name(), line.xs(), ys).setMarker(marker);
    }

    /** The greatest of each few points, where there are more than can be seen. */
    static Line thinned(Line line) {
        int every = Math.ceilDiv(line.xs().size(), MOST_POINTS);
        if (every <= 1) {
            return line;
        }
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (int from = 0; from < line.xs().size(); from += every) {
            int to = Math.min(from + every, line.xs().size());
            xs.add(line.xs().get(from));
            ys.add(line.ys().subList(from, to).stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow());
        }
        return new Line(line.name(), xs, ys);
    }

    /** Of {@code 1 / (1 - p)}. */
    static String percent(double value) {
        double percent = 100 - 100 / value;
        return String.format(Locale.ROOT, "%.4f", percent).replaceAll("\\.?0+$", "");
    }
}

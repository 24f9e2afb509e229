package dev.conference.benchmarks.report;

import dev.conference.benchmarks.result.Line;
import dev.conference.benchmarks.result.Plot;
import dev.conference.benchmarks.result.Plot.Scale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.StandardChartTheme;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.svg.SVGGraphics2D;

/** A plot as an SVG file. */
final class PlotFile {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;
    private static final int MANY_POINTS = 100;
    private static final int MOST_POINTS = 600;
    private static final double SMALLEST_ON_LOGARITHMIC = 0.01;

    // Okabe and Ito's colours, which most people with a colour vision deficiency can tell apart.
    private static final List<Color> COLORS = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9),
            new Color(0x000000));
    private static final BasicStroke STROKE = new BasicStroke(1.8f);

    private PlotFile() {}

    static void write(Plot plot, Path file) throws IOException {
        var canvas = new SVGGraphics2D(WIDTH, HEIGHT);
        // Else it differs from run to run.
        canvas.setDefsKeyPrefix(plot.name());
        canvas.setGeomDoubleConverter(value -> String.format(Locale.ROOT, "%.1f", value));
        chart(plot).draw(canvas, new Rectangle(WIDTH, HEIGHT));
        Files.writeString(file, canvas.getSVGDocument() + "\n");
    }

    private static JFreeChart chart(Plot plot) {
        var area = new XYPlot(series(plot), axis(plot.x()), axis(plot.y()), null);
        var chart = new JFreeChart(plot.title(), area);
        theme().apply(chart);
        area.setRenderer(renderer(plot)); // last, since a theme takes a renderer's colours away
        chart.getLegend().setPosition(RectangleEdge.RIGHT);
        return chart;
    }

    private static StandardChartTheme theme() {
        var theme = new StandardChartTheme("plain");
        theme.setExtraLargeFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
        theme.setLargeFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        theme.setRegularFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        theme.setPlotBackgroundPaint(Color.WHITE);
        theme.setDomainGridlinePaint(Color.LIGHT_GRAY);
        theme.setRangeGridlinePaint(Color.LIGHT_GRAY);
        return theme;
    }

    private static XYSeriesCollection series(Plot plot) {
        var all = new XYSeriesCollection();
        for (var line : plot.lines()) {
            var thinned = thinned(line);
            var series = new XYSeries(line.name(), false, true);
            for (int i = 0; i < thinned.xs().size(); i++) {
                double y = thinned.ys().get(i);
                series.add(
                        thinned.xs().get(i).doubleValue(),
                        plot.y().scale() == Scale.LINEAR ? y : Math.max(SMALLEST_ON_LOGARITHMIC, y));
            }
            all.addSeries(series);
        }
        return all;
    }

    private static ValueAxis axis(Plot.Axis axis) {
        return switch (axis.scale()) {
            case LINEAR -> new NumberAxis(axis.title());
            case LOGARITHMIC ->
                logarithmic(axis, new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)));
            case NINES -> logarithmic(axis, new Nines());
        };
    }

    private static LogAxis logarithmic(Plot.Axis axis, NumberFormat format) {
        var logarithmic = new LogAxis(axis.title());
        logarithmic.setNumberFormatOverride(format);
        // A label at each power of ten.
        logarithmic.setTickUnit(new NumberTickUnit(1));
        return logarithmic;
    }

    private static XYLineAndShapeRenderer renderer(Plot plot) {
        boolean few = plot.lines().stream().allMatch(line -> line.xs().size() <= MANY_POINTS);
        var renderer = new XYLineAndShapeRenderer(true, few);
        renderer.setDrawSeriesLineAsPath(true); // one line of the drawing, not one for every two points
        for (int line = 0; line < plot.lines().size(); line++) {
            renderer.setSeriesPaint(line, COLORS.get(line % COLORS.size()));
            renderer.setSeriesStroke(line, STROKE);
        }
        return renderer;
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
}

package dev.conference.benchmarks.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A call tree as an SVG file: a method stands on the one that called it, and is as wide as what it weighs. What is
 * narrower than half a per cent is left out. The list says what each library weighs by itself.
 */
final class FlameGraph {

    private static final double WIDTH = 1200;
    private static final double ROW = 15;
    private static final double MARGIN = 10;
    private static final double HEAD = 30;
    private static final double LETTER = 6.1; // of a sans-serif font of 11 px, on average
    private static final double NARROWEST = 0.005;
    private static final int COLUMNS = 4;
    private static final double PERCENT = 100;

    private final XMLStreamWriter xml;
    private final CallTree tree;
    private final double height;

    private FlameGraph(XMLStreamWriter xml, CallTree tree) {
        this.xml = xml;
        this.tree = tree;
        height = HEAD + rows(tree) * ROW + ROW * (depth(tree.root()) + 1) + MARGIN;
    }

    /** Writes the file anew. */
    static void write(String title, CallTree tree, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new FlameGraph(xml, tree).draw(title);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static long rows(CallTree tree) {
        return Math.ceilDiv(tree.libraries().size(), COLUMNS);
    }

    private void draw(String title) throws XMLStreamException {
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        xml.writeAttribute("viewBox", "0 0 " + number(WIDTH) + " " + number(height));
        xml.writeAttribute("font-family", "sans-serif");
        xml.writeAttribute("font-size", "11");
        rectangle(0, 0, WIDTH, height, "#ffffff");
        text(MARGIN, ROW + 2, title, "15");
        legend();
        node(tree.root(), MARGIN, 0);
        xml.writeEndElement();
    }

    private void legend() throws XMLStreamException {
        var libraries = tree.libraries().entrySet().stream()
                .sorted(Map.Entry.<Library, Double>comparingByValue(Comparator.reverseOrder()))
                .toList();
        double column = (WIDTH - 2 * MARGIN) / COLUMNS;
        for (int i = 0; i < libraries.size(); i++) {
            var library = libraries.get(i).getKey();
            int row = i / COLUMNS;
            double x = MARGIN + i % COLUMNS * column;
            double y = HEAD + row * ROW;
            rectangle(x, y, ROW - 4, ROW - 4, library.color());
            text(x + ROW, y + ROW - 5, percent(libraries.get(i).getValue()) + " " + library.title(), "11");
        }
    }

    private void node(CallTree.Node node, double x, int level) throws XMLStreamException {
        double width = width(node);
        double y = height - MARGIN - ROW * (level + 1);
        xml.writeStartElement("g");
        xml.writeStartElement("title");
        xml.writeCharacters(node.frame() + ", " + percent(node.total()));
        xml.writeEndElement();
        rectangle(
                x,
                y,
                Math.max(width - 0.5, 0.5),
                ROW - 1,
                level < 2 ? "#ffffff" : Library.of(node.frame()).color());
        var label = label(node.frame(), (int) ((width - 4) / LETTER));
        if (!label.isEmpty()) {
            text(x + 2, y + ROW - 4, label, "11");
        }
        xml.writeEndElement();
        double left = x;
        for (var callee : node.callees()) {
            if (isWideEnough(callee)) {
                node(callee, left, level + 1);
            }
            left += width(callee);
        }
    }

    private boolean isWideEnough(CallTree.Node node) {
        return node.total() / tree.total() >= NARROWEST;
    }

    private int depth(CallTree.Node node) {
        return 1
                + node.callees().stream()
                        .filter(this::isWideEnough)
                        .mapToInt(this::depth)
                        .max()
                        .orElse(0);
    }

    private double width(CallTree.Node node) {
        return node.total() / tree.total() * (WIDTH - 2 * MARGIN);
    }

    /** Class and method, or what fits of them. */
    private static String label(String frame, int letters) {
        int method = frame.lastIndexOf('.');
        var name = method < 0 ? frame : frame.substring(frame.lastIndexOf('.', method - 1) + 1);
        if (name.length() <= letters) {
            return name;
        }
        return letters < 3 ? "" : name.substring(0, letters - 1) + "…";
    }

    private void rectangle(double x, double y, double width, double height, String color) throws XMLStreamException {
        xml.writeEmptyElement("rect");
        xml.writeAttribute("x", number(x));
        xml.writeAttribute("y", number(y));
        xml.writeAttribute("width", number(width));
        xml.writeAttribute("height", number(height));
        xml.writeAttribute("fill", color);
    }

    private void text(double x, double y, String text, String size) throws XMLStreamException {
        xml.writeStartElement("text");
        xml.writeAttribute("x", number(x));
        xml.writeAttribute("y", number(y));
        xml.writeAttribute("font-size", size);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private String percent(double weight) {
        return String.format(Locale.ROOT, "%.1f %%", PERCENT * weight / tree.total());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

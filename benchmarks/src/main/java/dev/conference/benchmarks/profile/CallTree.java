package dev.conference.benchmarks.profile;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stacks put together: methods that were called by the same ones are one. Not for several threads. */
final class CallTree {

    /** A method below those that called it, and all that it called. */
    static final class Node {
        private final String frame;
        private final Map<String, Node> callees = new TreeMap<>();
        private double total;

        private Node(String frame) {
            this.frame = frame;
        }

        /** The method with its class, or a thread. */
        String frame() {
            return frame;
        }

        /** What it weighs, with all that it called. */
        double total() {
            return total;
        }

        /** What it called, by name. */
        Collection<Node> callees() {
            return callees.values();
        }
    }

    private final Node root = new Node("all");
    private final Map<Library, Double> libraries = new EnumMap<>(Library.class);

    /** One more stack, the outermost frame first. */
    void add(List<String> frames, double weight) {
        var node = root;
        node.total += weight;
        for (var frame : frames) {
            node = node.callees.computeIfAbsent(frame, Node::new);
            node.total += weight;
        }
        libraries.merge(Library.ofInnermost(frames), weight, Double::sum);
    }

    Node root() {
        return root;
    }

    /** What all stacks weigh. */
    double total() {
        return root.total;
    }

    /** What the stacks weigh whose innermost frame, but for those of the JDK, is of each library. */
    Map<Library, Double> libraries() {
        return libraries;
    }
}

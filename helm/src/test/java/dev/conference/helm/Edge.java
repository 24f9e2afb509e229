package dev.conference.helm;

/**
 * Somebody may open a connection to somebody.
 *
 * @param from a component, or {@code anywhere} or {@code addresses} or {@code namespaces} for what is no pod of the release
 * @param to the same
 * @param port at which the one that is called listens; 0 for any
 */
record Edge(String from, String to, int port) implements Comparable<Edge> {

    /** Reads what {@link #toString} writes. */
    static Edge parse(String text) {
        var arrow = text.indexOf(" -> ");
        var colon = text.lastIndexOf(':');
        return new Edge(
                text.substring(0, arrow),
                text.substring(arrow + 4, colon),
                Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public int compareTo(Edge other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return from + " -> " + to + ":" + port;
    }
}

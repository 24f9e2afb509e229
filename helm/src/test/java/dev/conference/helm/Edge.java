package dev.conference.helm;

/**
 * Somebody may open a connection to somebody.
 *
 * @param from a component, or {@code anywhere} or {@code addresses} or {@code namespaces} for what is no pod of the release
 * @param to the same
 * @param port at which the one that is called listens; 0 for any
 */
record Edge(String from, String to, int port) implements Comparable<Edge> {

    @Override
    public int compareTo(Edge other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return from + " -> " + to + ":" + port;
    }
}

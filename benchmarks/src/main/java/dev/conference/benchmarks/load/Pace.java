package dev.conference.benchmarks.load;

/** How requests follow each other. */
public sealed interface Pace {

    /** The connections that are kept open. */
    int connections();

    /** Closed model: on each connection the next request follows the answer. Shows how much can be done. */
    record Closed(int connections) implements Pace {}

    /**
     * Open model: requests are due at fixed times, whether or not earlier ones have been answered, and each is timed from
     * when it was due. So a pause of the server shows in all requests that fell into it.
     *
     * @param perSecond how many are due in a second
     */
    record Open(double perSecond) implements Pace {

        private static final int CONNECTIONS = 64;

        @Override
        public int connections() {
            return CONNECTIONS;
        }
    }
}

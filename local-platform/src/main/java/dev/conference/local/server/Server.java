package dev.conference.local.server;

/** A real server that tests and the launcher can start, and break. It keeps its port and its data over every restart. */
public interface Server extends AutoCloseable {

    /** What people call it: "PostgreSQL". */
    String name();

    /** The host under which clients reach it. */
    default String host() {
        return "localhost";
    }

    /** The port on which it listens, from the first start to the last. */
    int port();

    /** Starts it and waits until it answers. Does nothing when it runs. */
    void start();

    /** Stops it in an orderly way and waits until it is gone. Does nothing when it does not run. */
    void stop();

    /** Ends it at once, as a power failure would. Its data stays as it was written. */
    void kill();

    /** Stops it and starts it on the same port with the same data. */
    default void restart() {
        stop();
        start();
    }

    /** Freezes it: connections stay open, nothing is answered. */
    void pause();

    /** Lets it go on after {@link #pause()}. */
    void resume();

    /** Whether it is there, paused or not. */
    boolean isRunning();

    /** Stops it for good. */
    @Override
    default void close() {
        stop();
    }
}

package dev.conference.defaults.events;

/**
 * Something that must be there before this service can make use of any event. An event that came earlier would fail for
 * no fault of its own.
 */
@FunctionalInterface
public interface ListeningCondition {

    /** Waits for it, for as long as it takes. */
    void await() throws InterruptedException;
}

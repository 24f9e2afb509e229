package dev.conference.defaults.events;

import org.jspecify.annotations.Nullable;

/** A record that is not an event this service can ever read: no retry helps, it goes to the dead-letter topic. */
public class UnreadableEventException extends RuntimeException {

    /** Says what about the record cannot be read, without quoting it: it may hold personal data. */
    public UnreadableEventException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}

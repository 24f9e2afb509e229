package dev.conference.e2e.suite;

import dev.conference.local.server.Server;
import java.util.function.Supplier;

/** A time during which a part of the suite is away. */
public final class Outage {

    private Outage() {}

    /** Stops it, does something without it, and starts it again with its data: it answers afterwards. */
    public static <T> T of(Server part, Supplier<T> meanwhile) {
        part.stop();
        try {
            return meanwhile.get();
        } finally {
            part.start();
        }
    }
}

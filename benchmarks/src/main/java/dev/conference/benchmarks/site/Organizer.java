package dev.conference.benchmarks.site;

import dev.conference.local.identity.LocalIdentity;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Somebody with the role organizer, whose access token of the local provider is renewed long before it ends. */
public final class Organizer {

    private static final long RENEW_NANOS = Duration.ofMinutes(4).toNanos();

    private final LocalIdentity identity;
    private volatile @Nullable Header header;

    private record Header(String value, long since) {}

    Organizer(LocalIdentity identity) {
        this.identity = identity;
    }

    /** The header {@code Authorization} to send now. */
    public String authorization() {
        var current = header;
        if (current == null || System.nanoTime() - current.since() > RENEW_NANOS) {
            current = new Header("Bearer " + identity.tokens().organizer(), System.nanoTime());
            header = current;
        }
        return current.value();
    }
}

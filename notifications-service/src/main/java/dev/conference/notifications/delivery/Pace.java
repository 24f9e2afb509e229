package dev.conference.notifications.delivery;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How fast mails may leave: never more than the configured rate, so that an outage is not followed by a flood, and only
 * one at a time, as a probe, while the mail server is away.
 */
@Component
class Pace {

    private final DeliveryProperties properties;
    private volatile boolean serverAway;

    Pace(DeliveryProperties properties) {
        this.properties = properties;
    }

    /** An attempt found the server away, or there. True if that is news. */
    boolean found(boolean away) {
        var news = away != serverAway;
        serverAway = away;
        return news;
    }

    /** How many mails may be begun now. */
    int atOnce() {
        return serverAway ? 1 : properties.parallel();
    }

    /** How long to wait, after so many mails that took so long together, before the next ones are begun. */
    Duration pauseAfter(int mails, Duration took) {
        return serverAway
                ? properties.pollInterval()
                : Duration.ofSeconds(mails).dividedBy(properties.perSecond()).minus(took);
    }
}

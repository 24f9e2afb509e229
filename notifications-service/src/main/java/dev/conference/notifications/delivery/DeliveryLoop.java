package dev.conference.notifications.delivery;

import dev.conference.defaults.ServiceProperties;
import dev.conference.defaults.migration.DatabaseMigration;
import dev.conference.defaults.work.PollingWorker;
import dev.conference.notifications.notification.Claim;
import dev.conference.notifications.notification.Deliveries;
import dev.conference.notifications.notification.NotificationDue;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Delivers what is due for as long as the service runs: at once after a commit, and now and then what waited for another
 * attempt or was left by another replica.
 */
@Component
class DeliveryLoop extends PollingWorker {

    private static final Logger log = LoggerFactory.getLogger(DeliveryLoop.class);

    private final Deliveries deliveries;
    private final Delivery delivery;
    private final DatabaseMigration migration;
    private final Pace pace;
    private final DeliveryProperties properties;
    private boolean databaseAway; // of the worker alone

    DeliveryLoop(
            Deliveries deliveries,
            Delivery delivery,
            DatabaseMigration migration,
            Pace pace,
            DeliveryProperties properties,
            ServiceProperties service) {
        super("delivery", service.stopWait());
        this.deliveries = deliveries;
        this.delivery = delivery;
        this.migration = migration;
        this.pace = pace;
        this.properties = properties;
    }

    /** There is something to deliver. */
    @TransactionalEventListener
    void wakeUp(NotificationDue due) {
        wakeUp();
    }

    /** Stops after those who bring new notifications, before the outbox that takes the last events. */
    @Override
    public int getPhase() {
        return 2_000;
    }

    @Override
    protected Duration work() throws InterruptedException {
        migration.await();
        var atOnce = pace.atOnce();
        var claims = claim(atOnce);
        var begin = System.nanoTime();
        deliver(claims);
        if (!claims.isEmpty()) {
            pause(pace.pauseAfter(claims.size(), Duration.ofNanos(System.nanoTime() - begin)));
        }
        return claims.size() < atOnce ? properties.pollInterval() : Duration.ZERO;
    }

    /** An outage of the database is told once. */
    private List<Claim> claim(int atMost) {
        try {
            var claims = deliveries.claim(atMost, properties.lease());
            databaseAway = false;
            return claims;
        } catch (RuntimeException e) {
            if (!databaseAway) {
                log.warn(
                        "Mails wait, as the database is away: {}",
                        NestedExceptionUtils.getMostSpecificCause(e).toString());
                databaseAway = true;
            }
            return List.of();
        }
    }

    private void deliver(List<Claim> claims) throws InterruptedException {
        var threads = claims.stream()
                .map(claim -> Thread.ofVirtual()
                        .name("delivery-" + claim.notification().id())
                        .unstarted(() -> one(claim)))
                .toList();
        threads.forEach(Thread::start);
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            throw e;
        }
    }

    private void one(Claim claim) {
        try {
            delivery.deliver(claim);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("Notification {} could not be tried", claim.notification().id(), e);
        }
    }
}

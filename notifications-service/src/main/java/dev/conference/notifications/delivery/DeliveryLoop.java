package dev.conference.notifications.delivery;

import dev.conference.defaults.migration.DatabaseMigration;
import dev.conference.notifications.notification.Claim;
import dev.conference.notifications.notification.Deliveries;
import dev.conference.notifications.notification.NotificationDue;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Delivers what is due for as long as the service runs: at once after a commit, and now and then what waited for another
 * attempt or was left by another replica.
 */
@Component
class DeliveryLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeliveryLoop.class);

    private final Deliveries deliveries;
    private final Delivery delivery;
    private final DatabaseMigration migration;
    private final Pace pace;
    private final DeliveryProperties properties;
    private final Semaphore wakeUp = new Semaphore(0);
    private volatile boolean running;
    private boolean databaseAway; // of the worker alone
    private @Nullable Thread worker;

    DeliveryLoop(
            Deliveries deliveries,
            Delivery delivery,
            DatabaseMigration migration,
            Pace pace,
            DeliveryProperties properties) {
        this.deliveries = deliveries;
        this.delivery = delivery;
        this.migration = migration;
        this.pace = pace;
        this.properties = properties;
    }

    /** There is something to deliver. */
    @TransactionalEventListener
    void wakeUp(NotificationDue due) {
        wakeUp.release();
    }

    @Override
    public synchronized void start() {
        running = true;
        worker = Thread.ofVirtual().name("delivery").start(this::run);
    }

    /** Ends after the mails that are under way, so that they are not sent again by the replica that takes over. */
    @Override
    public synchronized void stop() {
        running = false;
        wakeUp.release();
        if (worker == null) {
            return;
        }
        try {
            if (!worker.join(properties.sendTimeout())) {
                worker.interrupt();
            }
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
        }
        worker = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after those who bring new notifications, before the outbox that takes the last events. */
    @Override
    public int getPhase() {
        return 2_000;
    }

    private void run() {
        try {
            migration.await();
            while (running) {
                deliverDue();
            }
        } catch (InterruptedException e) {
            log.info("Delivery was interrupted; what is left is delivered later");
        }
    }

    private void deliverDue() throws InterruptedException {
        wakeUp.drainPermits();
        var atOnce = pace.atOnce();
        var claims = claim(atOnce);
        deliver(claims);
        if (!claims.isEmpty()) {
            Thread.sleep(pace.pauseAfter(claims.size()));
        }
        if (claims.size() < atOnce && running) {
            wakeUp.tryAcquire(properties.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
        }
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

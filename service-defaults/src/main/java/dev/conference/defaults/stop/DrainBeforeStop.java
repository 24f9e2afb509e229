package dev.conference.defaults.stop;

import dev.conference.defaults.ServiceProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * On SIGTERM reports "not ready" and keeps serving for the configured time: a load balancer needs a moment to take the
 * instance out of rotation, and a request that arrives in that moment must not fail.
 */
class DrainBeforeStop {

    private static final Logger log = LoggerFactory.getLogger(DrainBeforeStop.class);

    private final ApplicationContext context;
    private final ServiceProperties properties;

    DrainBeforeStop(ApplicationContext context, ServiceProperties properties) {
        this.context = context;
        this.properties = properties;
    }

    @EventListener
    void drain(ContextClosedEvent closing) throws InterruptedException {
        if (!closing.getApplicationContext().equals(context)
                || properties.drainWait().isZero()) {
            return;
        }
        log.info("Stopping: not ready from now on, serving for another {}", properties.drainWait());
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        Thread.sleep(properties.drainWait());
    }
}

package dev.conference.defaults.stop;

import dev.conference.defaults.ServiceProperties;
import org.apache.catalina.connector.Connector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * On SIGTERM reports "not ready" and keeps serving for the configured time: a load balancer needs a moment to take the
 * instance out of rotation, and a request that arrives in that moment must not fail. Meanwhile clients are led away from
 * the connections that they keep: those in use end with their next answer, the others after half of the time.
 */
class DrainBeforeStop {

    private static final Logger log = LoggerFactory.getLogger(DrainBeforeStop.class);

    private final ApplicationContext context;
    private final ServiceProperties properties;
    private final LastAnswers lastAnswers;

    DrainBeforeStop(ApplicationContext context, ServiceProperties properties, LastAnswers lastAnswers) {
        this.context = context;
        this.properties = properties;
        this.lastAnswers = lastAnswers;
    }

    @EventListener
    void drain(ContextClosedEvent closing) throws InterruptedException {
        if (!closing.getApplicationContext().equals(context)) {
            return;
        }
        lastAnswers.begin();
        if (properties.drainWait().isZero()) {
            return;
        }
        log.info("Stopping: not ready from now on, serving for another {}", properties.drainWait());
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        endIdleConnections();
        Thread.sleep(properties.drainWait());
    }

    private void endIdleConnections() {
        if (context instanceof WebServerApplicationContext web
                && web.getWebServer() instanceof TomcatWebServer tomcat) {
            for (Connector connector : tomcat.getTomcat().getService().findConnectors()) {
                if (connector.getProtocolHandler() instanceof DrainableProtocol protocol) {
                    protocol.endIdleConnections(properties.drainWait().dividedBy(2));
                }
            }
        }
    }
}

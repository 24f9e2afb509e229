package dev.conference.notifications.delivery;

import dev.conference.notifications.notification.Claim;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.Map;

/** Measures attempts by outcome, and makes each a span in the trace that the decision came with. */
final class DeliveryObservation {

    private static final String NAME = "conference.notification.delivery";
    private static final String OUTCOME = "outcome";

    private DeliveryObservation() {}

    static Observation of(Claim claim, ObservationRegistry registry) {
        var traceparent = claim.traceparent();
        var context = new ReceiverContext<Map<String, String>>(Map::get);
        context.setCarrier(traceparent == null ? Map.of() : Map.of("traceparent", traceparent));
        var notification = claim.notification();
        return Observation.createNotStarted(NAME, () -> context, registry)
                .contextualName("deliver notification")
                .lowCardinalityKeyValue("decision", notification.accepted() ? "approved" : "rejected")
                .lowCardinalityKeyValue(KeyValue.of(OUTCOME, "unknown"))
                .highCardinalityKeyValue("notification.id", notification.id().toString());
    }

    /** Says what came of the attempt. */
    static void outcome(Observation observation, String outcome) {
        observation.lowCardinalityKeyValue(OUTCOME, outcome);
    }
}

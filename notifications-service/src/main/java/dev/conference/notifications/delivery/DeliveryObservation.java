package dev.conference.notifications.delivery;

import dev.conference.defaults.logging.ProposalId;
import dev.conference.notifications.notification.Claim;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.List;
import java.util.Map;

/** Measures attempts by outcome, and makes each a span in the trace that the decision came with. */
final class DeliveryObservation {

    private static final String NAME = "conference.notification.delivery";
    private static final String DECISION = "decision";
    private static final String APPROVED = "approved";
    private static final String REJECTED = "rejected";
    private static final String OUTCOME = "outcome";
    static final String SENT = "sent";
    static final String POSTPONED = "postponed";
    static final String FAILED = "failed";

    private DeliveryObservation() {}

    /** Shows every outcome from the start, with nothing counted: an increase from nothing would not be seen as one. */
    static void announce(MeterRegistry meters) {
        for (var decision : List.of(APPROVED, REJECTED)) {
            for (var outcome : List.of(SENT, POSTPONED, FAILED)) {
                Timer.builder(NAME)
                        .tags(DECISION, decision, "error", KeyValue.NONE_VALUE, OUTCOME, outcome)
                        .register(meters);
            }
        }
    }

    static Observation of(Claim claim, ObservationRegistry registry) {
        var traceparent = claim.traceparent();
        var context = new ReceiverContext<Map<String, String>>(Map::get, Kind.CLIENT);
        context.setCarrier(traceparent == null ? Map.of() : Map.of("traceparent", traceparent));
        var notification = claim.notification();
        return Observation.createNotStarted(NAME, () -> context, registry)
                .contextualName("deliver notification")
                .lowCardinalityKeyValue(DECISION, notification.accepted() ? APPROVED : REJECTED)
                .lowCardinalityKeyValue(KeyValue.of(OUTCOME, "unknown"))
                .highCardinalityKeyValue(
                        "conference.notification.id", notification.id().toString())
                .highCardinalityKeyValue(
                        "conference.notification.attempt", Integer.toString(notification.attempts() + 1))
                .highCardinalityKeyValue(
                        ProposalId.KEY, notification.proposalId().toString());
    }

    /** Says what came of the attempt. */
    static void outcome(Observation observation, String outcome) {
        observation
                .lowCardinalityKeyValue(OUTCOME, outcome)
                .highCardinalityKeyValue("conference.notification.outcome", outcome);
        if (!outcome.equals(SENT)) {
            observation.highCardinalityKeyValue("error.type", outcome);
        }
    }
}

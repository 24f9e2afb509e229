package dev.conference.defaults.tracing;

import dev.conference.defaults.logging.ProposalId;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.kafka.support.micrometer.KafkaRecordReceiverContext;
import org.springframework.kafka.support.micrometer.KafkaRecordSenderContext;

/**
 * Which proposal a step of work is about: told by the step itself, by the key of its message, by the address that is called
 * or that the answer leads to, or else by the step of which it is a part.
 */
final class ProposalOf {

    private ProposalOf() {}

    static Optional<String> step(Observation.ContextView step) {
        var own = own(step);
        var whole = step.getParentObservation();
        return own.isPresent() || whole == null ? own : step(whole.getContextView());
    }

    private static Optional<String> own(Observation.ContextView step) {
        var told = step.getHighCardinalityKeyValue(ProposalId.KEY);
        if (told != null) {
            return Optional.of(told).map(KeyValue::getValue);
        }
        return switch (step) {
            case ServerRequestObservationContext request -> of(request);
            case ClientRequestObservationContext call -> of(call);
            case KafkaRecordSenderContext sending ->
                ProposalId.inKey(sending.getRecord().key());
            case KafkaRecordReceiverContext receiving ->
                ProposalId.inKey(receiving.getRecord().key());
            default -> Optional.empty();
        };
    }

    private static Optional<String> of(ServerRequestObservationContext step) {
        var request = step.getCarrier();
        return request == null ? Optional.empty() : ProposalId.of(request, step.getResponse());
    }

    private static Optional<String> of(ClientRequestObservationContext step) {
        var request = step.getCarrier();
        return ProposalId.inAddress(request == null ? null : request.getURI().toString())
                .or(() -> ProposalId.inAddress(location(step.getResponse())));
    }

    private static @Nullable String location(@Nullable ClientHttpResponse response) {
        URI location = response == null ? null : response.getHeaders().getLocation();
        return location == null ? null : location.toString();
    }
}

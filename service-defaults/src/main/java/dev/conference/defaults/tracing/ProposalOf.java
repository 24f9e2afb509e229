package dev.conference.defaults.tracing;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.kafka.support.micrometer.KafkaRecordReceiverContext;
import org.springframework.kafka.support.micrometer.KafkaRecordSenderContext;

/**
 * Which proposal a step of work is about: told by the step itself, by the key of its message, by the address that is called
 * or that the answer leads to, or else by the step of which it is a part.
 */
public final class ProposalOf {

    /** The attribute of spans that names it. */
    public static final String KEY = "conference.proposal.id";

    private static final String ID = "\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
    private static final Pattern A_KEY = Pattern.compile(ID);
    private static final Pattern IN_AN_ADDRESS =
            Pattern.compile("(?:/proposals/(?:thanks/)?|[?&]proposalId=)(" + ID + ")(?![\\w-])");

    private ProposalOf() {}

    static Optional<String> step(Observation.ContextView step) {
        var own = own(step);
        var whole = step.getParentObservation();
        return own.isPresent() || whole == null ? own : step(whole.getContextView());
    }

    private static Optional<String> own(Observation.ContextView step) {
        var told = step.getHighCardinalityKeyValue(KEY);
        if (told != null) {
            return Optional.of(told).map(KeyValue::getValue);
        }
        return switch (step) {
            case ServerRequestObservationContext request -> of(request);
            case ClientRequestObservationContext call -> of(call);
            case KafkaRecordSenderContext sending -> key(sending.getRecord().key());
            case KafkaRecordReceiverContext receiving ->
                key(receiving.getRecord().key());
            default -> Optional.empty();
        };
    }

    private static Optional<String> of(ServerRequestObservationContext step) {
        var request = step.getCarrier();
        return inAddress(request == null ? null : request.getRequestURI() + "?" + request.getQueryString())
                .or(() -> inAddress(location(step.getResponse())));
    }

    private static Optional<String> of(ClientRequestObservationContext step) {
        var request = step.getCarrier();
        return inAddress(request == null ? null : request.getURI().toString())
                .or(() -> inAddress(location(step.getResponse())));
    }

    private static Optional<String> key(@Nullable Object key) {
        return Optional.ofNullable(key)
                .map(Object::toString)
                .filter(text -> A_KEY.matcher(text).matches());
    }

    private static Optional<String> inAddress(@Nullable String address) {
        var found = IN_AN_ADDRESS.matcher(address == null ? "" : address);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static @Nullable String location(@Nullable HttpServletResponse response) {
        return response == null ? null : response.getHeader(HttpHeaders.LOCATION);
    }

    private static @Nullable String location(@Nullable ClientHttpResponse response) {
        URI location = response == null ? null : response.getHeaders().getLocation();
        return location == null ? null : location.toString();
    }
}

package dev.conference.defaults.tracing;

import dev.conference.defaults.logging.ProposalId;
import dev.conference.defaults.logging.WithoutAddresses;
import io.micrometer.observation.Observation;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.otel.bridge.OtelSpan;
import io.opentelemetry.api.trace.StatusCode;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.kafka.support.micrometer.KafkaRecordReceiverContext;
import org.springframework.kafka.support.micrometer.KafkaRecordSenderContext;

/**
 * What is said of a step of work on its span, by the OpenTelemetry semantic conventions (HTTP, messaging, databases) and without
 * personal data: no queries, no addresses, no messages of exceptions. Metrics of the same step keep their names and labels.
 */
final class SpanConvention {

    private static final String ERROR_TYPE = "error.type";
    private static final Set<String> METHODS =
            Stream.of(HttpMethod.values()).map(HttpMethod::name).collect(Collectors.toSet());

    private SpanConvention() {}

    /** Names the step and says what is known of it, when it has ended. */
    static void describe(Observation.Context step, Span span) {
        if (span.isNoop()) {
            return;
        }
        switch (step) {
            case ServerRequestObservationContext request -> describe(request, span);
            case ClientRequestObservationContext call -> describe(call, span);
            case KafkaRecordSenderContext sending -> describe(sending, span);
            case KafkaRecordReceiverContext receiving -> describe(receiving, span);
            default -> {
                if (step.getLowCardinalityKeyValue("db.system") == null) {
                    describeOther(step, span);
                } else {
                    describeCommand(step, span);
                }
            }
        }
        ProposalOf.step(step).ifPresent(id -> span.tag(ProposalId.KEY, id));
    }

    private static void describe(ServerRequestObservationContext step, Span span) {
        var request = step.getCarrier();
        if (request == null) {
            return;
        }
        var method = method(request.getMethod());
        var route = step.getPathPattern();
        step.setContextualName(route == null ? method : method + " " + route);
        span.tag("http.request.method", method);
        if (route != null) {
            span.tag("http.route", route);
        }
        span.tag("url.scheme", request.getScheme());
        span.tag(AskedFor.PATH, WithoutAddresses.in(request.getRequestURI()));
        span.tag("server.address", request.getServerName());
        span.tag("server.port", request.getServerPort());
        var response = step.getResponse();
        if (response != null) {
            span.tag("http.response.status_code", response.getStatus());
            if (response.getStatus() >= 500) {
                fail(span, type(step.getError(), response.getStatus()));
            }
        }
    }

    private static void describe(ClientRequestObservationContext step, Span span) {
        var request = step.getCarrier();
        if (request == null) {
            return;
        }
        var method = method(request.getMethod().name());
        var template = step.getUriTemplate();
        var uri = request.getURI();
        step.setContextualName(template == null ? method : method + " " + path(template));
        span.tag("http.request.method", method);
        if (template != null) {
            span.tag("url.template", path(template));
        }
        span.tag("url.full", WithoutAddresses.in(withoutQuery(uri)));
        span.tag("server.address", String.valueOf(uri.getHost()));
        span.tag("server.port", port(uri));
        var status = status(step.getResponse());
        if (status > 0) {
            span.tag("http.response.status_code", status);
        }
        if (step.getError() != null || status >= 400) {
            fail(span, type(step.getError(), status));
        }
    }

    private static void describe(KafkaRecordSenderContext step, Span span) {
        step.setContextualName("send " + step.getDestination());
        message(span, "send", step.getDestination());
        step.getHighCardinalityKeyValues().forEach(attribute -> span.tag(attribute.getKey(), attribute.getValue()));
        failIfSo(step, span);
    }

    private static void describe(KafkaRecordReceiverContext step, Span span) {
        step.setContextualName("process " + step.getSource());
        message(span, "process", step.getSource());
        span.tag("messaging.consumer.group.name", String.valueOf(step.getGroupId()));
        span.tag("messaging.destination.partition.id", step.getPartition());
        span.tag("messaging.kafka.offset", step.getRecord().offset());
        failIfSo(step, span);
    }

    private static void message(Span span, String operation, String topic) {
        span.tag("messaging.system", "kafka");
        span.tag("messaging.operation.type", operation);
        span.tag("messaging.operation.name", operation);
        span.tag("messaging.destination.name", topic);
    }

    /** A command to Redis, without what is stored. */
    private static void describeCommand(Observation.Context step, Span span) {
        var command = String.valueOf(step.getContextualName()).toUpperCase(Locale.ROOT);
        step.setContextualName(command);
        span.tag("db.system.name", "redis");
        span.tag("db.operation.name", command);
        failIfSo(step, span);
    }

    /** A step of ours says itself what it is, beside the labels of its metrics; with an {@code error.type} it has failed. */
    private static void describeOther(Observation.Context step, Span span) {
        for (var attribute : step.getHighCardinalityKeyValues()) {
            if (attribute.getKey().startsWith("conference.")) {
                span.tag(attribute.getKey(), attribute.getValue());
            } else if (attribute.getKey().equals(ERROR_TYPE)) {
                fail(span, attribute.getValue());
            }
        }
        failIfSo(step, span);
    }

    private static void failIfSo(Observation.Context step, Span span) {
        var error = step.getError();
        if (error != null) {
            fail(span, error.getClass().getName());
        }
    }

    /** Only the kind of failure: messages quote what people typed. The log has them, under the same trace id. */
    private static void fail(Span span, String type) {
        span.tag(ERROR_TYPE, type);
        if (span instanceof OtelSpan) {
            OtelSpan.toOtel(span).setStatus(StatusCode.ERROR);
        }
    }

    private static String type(@Nullable Throwable error, int status) {
        return error == null ? Integer.toString(status) : error.getClass().getName();
    }

    private static String method(String name) {
        return METHODS.contains(name) ? name : "_OTHER";
    }

    private static int status(@Nullable ClientHttpResponse response) {
        try {
            return response == null ? 0 : response.getStatusCode().value();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Of a template, which may begin with a host and end with a query. */
    private static String path(String template) {
        return template.replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    private static String withoutQuery(URI uri) {
        return uri.getScheme() + "://" + uri.getHost() + ":" + port(uri) + uri.getRawPath();
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equals(uri.getScheme()) ? 443 : 80;
    }
}

package dev.conference.e2e.trace;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One step of a trace.
 *
 * @param resource who did it: the resource's attributes
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 * @param parentId the step that caused it; empty for the first
 * @param name what it did
 * @param kind {@code SERVER}, {@code CLIENT}, {@code PRODUCER}, {@code CONSUMER} or {@code INTERNAL}
 * @param failed whether its status is an error
 * @param attributes what is known of it
 * @param everything all that was sent of it, as text
 */
public record ReceivedSpan(
        Map<String, String> resource,
        String traceId,
        String spanId,
        String parentId,
        String name,
        String kind,
        boolean failed,
        Map<String, String> attributes,
        String everything) {

    /** The service that did it. */
    public String service() {
        return resource.getOrDefault("service.name", "");
    }

    static List<ReceivedSpan> all(ResourceSpans exported) {
        Map<String, String> resource = texts(exported.getResource().getAttributesList());
        return exported.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> of(resource, span))
                .toList();
    }

    private static ReceivedSpan of(Map<String, String> resource, Span span) {
        return new ReceivedSpan(
                resource,
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getName(),
                span.getKind().name().replace("SPAN_KIND_", ""),
                span.getStatus().getCode() == StatusCode.STATUS_CODE_ERROR,
                texts(span.getAttributesList()),
                resource + span.toString());
    }

    private static Map<String, String> texts(List<KeyValue> attributes) {
        return attributes.stream().collect(Collectors.toMap(KeyValue::getKey, attribute -> text(attribute.getValue())));
    }

    private static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case INT_VALUE -> Long.toString(value.getIntValue());
            case BOOL_VALUE -> Boolean.toString(value.getBoolValue());
            default -> value.toString();
        };
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}

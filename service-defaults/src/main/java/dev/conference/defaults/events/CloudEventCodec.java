package dev.conference.defaults.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads CloudEvents 1.0 in structured JSON. Reads tolerantly: unknown attributes are ignored, and only
 * {@code id}, {@code type} and {@code data} are indispensable.
 */
public class CloudEventCodec {

    /** Media type of a structured event. */
    public static final String CONTENT_TYPE = "application/cloudevents+json";

    private final JsonMapper json;

    /** A codec that maps data as the service's JSON is mapped. */
    public CloudEventCodec(JsonMapper json) {
        this.json = json;
    }

    /** The event as JSON, UTF-8. */
    public byte[] write(CloudEvent event) {
        var node = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", event.id())
                .put("source", event.source())
                .put("type", event.type())
                .put("subject", event.subject())
                .put("time", event.time().toString())
                .put("datacontenttype", "application/json");
        if (event.traceparent() != null) {
            node.put("traceparent", event.traceparent());
        }
        node.set("data", event.data());
        return json.writeValueAsBytes(node);
    }

    /**
     * Reads an event.
     *
     * @throws UnreadableEventException if the bytes are not an event
     */
    public CloudEvent read(byte @Nullable [] bytes) {
        if (bytes == null) {
            throw new UnreadableEventException("empty record", null);
        }
        JsonNode node;
        try {
            node = json.readTree(bytes);
        } catch (JacksonException e) {
            throw new UnreadableEventException("not JSON", e);
        }
        var data = node.get("data");
        if (data == null || !data.isObject()) {
            throw new UnreadableEventException("no data object", null);
        }
        return new CloudEvent(
                required(node, "id"),
                node.path("source").asString(""),
                required(node, "type"),
                node.path("subject").asString(""),
                time(node),
                node.path("traceparent").asStringOpt().orElse(null),
                data);
    }

    /**
     * The event's data as the type that the consumer declares.
     *
     * @throws UnreadableEventException if the data does not fit
     */
    public <T> T data(CloudEvent event, Class<T> type) {
        try {
            return json.treeToValue(event.data(), type);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnreadableEventException("data of " + event.type() + " does not fit", e);
        }
    }

    /** A value as the data of an event. */
    public JsonNode tree(Object data) {
        return json.valueToTree(data);
    }

    private static String required(JsonNode node, String name) {
        return node.path(name)
                .asStringOpt()
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new UnreadableEventException("no " + name, null));
    }

    private static Instant time(JsonNode node) {
        var time = node.path("time").asStringOpt();
        try {
            return time.map(OffsetDateTime::parse)
                    .map(OffsetDateTime::toInstant)
                    .orElse(Instant.EPOCH);
        } catch (DateTimeException e) {
            throw new UnreadableEventException("no valid time", e);
        }
    }
}

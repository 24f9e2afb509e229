package dev.conference.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The OpenAPI documents that the services promise to serve. */
public final class OpenApiContracts {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private OpenApiContracts() {}

    /**
     * The promised document in normal form. With the system property {@code contracts.update} the served document
     * replaces it first: a deliberate change of the contract, to be reviewed with the commit.
     *
     * @param service the service's name, e.g. {@code c4p-service}
     * @param served the document that the service serves, as JSON
     */
    public static String promised(String service, String served) {
        if (System.getProperty("contracts.update") != null) {
            update(service, served);
            return normal(served);
        }
        return normal(YAML.readTree(Resources.text("openapi/" + service + ".yaml")));
    }

    /** A served document in normal form: YAML, keys in order, without the server's address and version. */
    public static String normal(String json) {
        return normal(new ObjectMapper().readTree(json));
    }

    private static String normal(JsonNode document) {
        var normal = (ObjectNode) document.deepCopy();
        normal.remove("servers");
        if (normal.get("info") instanceof ObjectNode info) {
            info.put("version", "v1");
        }
        return YAML.writeValueAsString(YAML.treeToValue(normal, Object.class));
    }

    /**
     * An example of what a service answers, put together from the examples of its schema's properties, and from any
     * valid value where there is none.
     *
     * @param service the service's name, e.g. {@code c4p-service}
     * @param schema the name of the schema, e.g. {@code Proposal}
     */
    public static String example(String service, String schema) {
        var schemas =
                YAML.readTree(Resources.text("openapi/" + service + ".yaml")).at("/components/schemas");
        return example(schemas, schemas.required(schema)).toString();
    }

    private static JsonNode example(JsonNode schemas, JsonNode schema) {
        if (schema.has("$ref")) {
            var reference = schema.required("$ref").asString();
            return example(schemas, schemas.required(reference.substring(reference.lastIndexOf('/') + 1)));
        }
        if (schema.has("example")) {
            return schema.required("example");
        }
        if (schema.has("properties")) {
            var example = YAML.createObjectNode();
            schema.required("properties")
                    .properties()
                    .forEach(property -> example.set(property.getKey(), example(schemas, property.getValue())));
            return example;
        }
        return anyValue(schema);
    }

    private static JsonNode anyValue(JsonNode schema) {
        var nodes = YAML.getNodeFactory();
        if (schema.has("enum")) {
            return schema.required("enum").get(0);
        }
        return switch (schema.path("format").asString(schema.path("type").asString("string"))) {
            case "boolean" -> nodes.booleanNode(true);
            case "integer", "int32", "int64" -> nodes.numberNode(1);
            case "array" -> nodes.arrayNode();
            case "uuid" -> nodes.stringNode("0199f3a1-7c2e-7d10-9b4e-2f6a1c0d5e77");
            case "date-time" -> nodes.stringNode("2026-11-21T10:00:00Z");
            default -> nodes.stringNode("text");
        };
    }

    private static void update(String service, String served) {
        var file = Path.of("..", "contracts", "openapi", service + ".yaml");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, normal(served));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

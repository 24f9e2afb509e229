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

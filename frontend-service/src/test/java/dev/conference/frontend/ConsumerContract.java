package dev.conference.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.contracts.OpenApiContracts;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** What this service relies on in the answers of others is what they promise. */
public final class ConsumerContract {

    private static final JsonMapper JSON = new JsonMapper();

    private ConsumerContract() {}

    /** Reads the promised answer as the given type, and finds every property that the type declares. */
    public static void understands(String service, String schema, Class<? extends Record> type) {
        var promised = JSON.readTree(OpenApiContracts.example(service, schema));
        var declared = Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName())
                .toList();
        Set<String> names = new HashSet<>(promised.propertyNames());

        assertThat(names).as("%s of %s", schema, service).containsAll(declared);
        var understood = JSON.valueToTree(JSON.treeToValue(promised, type));
        for (var name : declared) {
            assertThat(understood.get(name)).as(name).isEqualTo(promised.get(name));
        }
    }
}

package dev.conference.contracts;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The event contracts: what each type looks like, and an example of each. */
public final class EventContracts {

    /** Every type of event that travels, in the order of a proposal's life. */
    public static final List<String> TYPES = List.of(
            "new-proposal",
            "proposal-approved",
            "proposal-rejected",
            "proposal-archived",
            "new-agenda-item",
            "agenda-item-archived",
            "notification-sent",
            "notification-failed");

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventContracts() {}

    /** The example of a type, a whole event in JSON. */
    public static String example(String type) {
        return Resources.text("events/examples/" + type + ".json");
    }

    /**
     * What about an event breaks its type's contract.
     *
     * @param type the type that the event should be of
     * @param event a whole event in JSON
     * @return a sentence for each violation, empty when the contract is kept
     */
    public static List<String> violations(String type, String event) {
        var schema = SCHEMAS.getSchema(SchemaLocation.of("classpath:contracts/events/" + type + ".schema.json"));
        var errors = schema.validate(
                event,
                InputFormat.JSON,
                execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
        return errors.stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }
}

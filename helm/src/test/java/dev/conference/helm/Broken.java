package dev.conference.helm;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.node.ObjectNode;

/** How what the chart renders is broken, one field at a time. */
final class Broken {

    static final String C4P = "conference-c4p-service";
    static final String POD = "/spec/template/spec";
    static final String CONTAINER = POD + "/containers/0";

    static final Manifest GOOD = Chart.render(Values.DEFAULTS);
    static final Rule REFERENCES = new References(Set.of());
    static final Rule DESCRIBED = new Described(Described.LABELS);

    private Broken() {}

    static Arguments deployment(Rule rule, UnaryOperator<ObjectNode> change, String said) {
        return object(rule, "Deployment", C4P, change, said);
    }

    static Arguments object(Rule rule, String kind, String name, UnaryOperator<ObjectNode> change, String said) {
        return arguments(rule, GOOD.with(kind, name, change), said);
    }

    /** Sets a field of what is at a pointer; the value is YAML. */
    static UnaryOperator<ObjectNode> put(String pointer, String field, String yaml) {
        return object -> {
            var value = Yaml.document("value: " + yaml).get("value");
            ((ObjectNode) object.requiredAt(pointer)).set(field, value);
            return object;
        };
    }

    static UnaryOperator<ObjectNode> remove(String pointer, String field) {
        return object -> {
            if (((ObjectNode) object.requiredAt(pointer)).remove(field) == null) {
                throw new AssertionError("no " + field + " in " + pointer);
            }
            return object;
        };
    }
}

package dev.conference.helm;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Every object fits the schema of its kind, as the API server would check it with {@code fieldValidation=Strict}: no
 * unknown field, no wrong type, nothing missing that must be there. An empty value ({@code labels:} and nothing after
 * it) is a violation too, since it comes from a template that meant to say something.
 *
 * <p>The generated classes can validate by themselves ({@code validateJsonElement}), but take a text for a number and
 * anything for a quantity.
 */
final class StrictSchema implements Rule {

    private static final Pattern QUANTITY =
            Pattern.compile("[+-]?([0-9]+|[0-9]+\\.[0-9]*|\\.[0-9]+)([numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)?");

    @Override
    public List<String> violations(Manifest manifest) {
        var violations = new ArrayList<String>();
        for (var object : manifest.objects()) {
            Schemas.of(object)
                    .ifPresentOrElse(
                            schema -> check(object.toString(), schema, object.json(), violations),
                            () -> violations.add(
                                    object + ": no schema is known for " + object.apiVersion() + " " + object.kind()));
        }
        return violations;
    }

    private static void check(String where, Type type, JsonNode node, List<String> violations) {
        if (node.isNull()) {
            violations.add(where + " is empty");
        } else if (type instanceof ParameterizedType many) {
            checkMany(where, many, node, violations);
        } else if (type instanceof Class<?> one) {
            checkOne(where, one, node, violations);
        } else {
            throw new IllegalStateException(where + ": no idea of " + type);
        }
    }

    private static void checkMany(String where, ParameterizedType type, JsonNode node, List<String> violations) {
        var element = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (Map.class.isAssignableFrom((Class<?>) type.getRawType())) {
            if (!node.isObject()) {
                violations.add(where + " is no map: " + node);
            }
            node.properties()
                    .forEach(entry -> check(where + "." + entry.getKey(), element, entry.getValue(), violations));
            return;
        }
        if (!node.isArray()) {
            violations.add(where + " is no list: " + node);
        }
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            check(where + "[" + i + "]", element, node.get(i), violations);
        }
    }

    private static void checkOne(String where, Class<?> type, JsonNode node, List<String> violations) {
        if (type == Object.class) {
            return;
        }
        if (isScalar(type)) {
            if (!fits(type, node)) {
                violations.add(where + " is no " + type.getSimpleName() + ": " + node);
            }
            return;
        }
        if (!node.isObject()) {
            violations.add(where + " is no " + type.getSimpleName() + ": " + node);
            return;
        }
        var model = Model.of(type);
        node.properties().forEach(entry -> {
            var known = model.fields().get(entry.getKey());
            if (known == null) {
                violations.add(where + " has an unknown field " + entry.getKey());
            } else {
                check(where + "." + entry.getKey(), known, entry.getValue(), violations);
            }
        });
        model.required().stream()
                .filter(field -> !node.has(field))
                .forEach(field -> violations.add(where + " lacks " + field));
    }

    private static boolean isScalar(Class<?> type) {
        return type.getPackageName().startsWith("java.")
                || type.isArray()
                || type.getSimpleName().equals("IntOrString")
                || type.getSimpleName().equals("Quantity");
    }

    private static boolean fits(Class<?> type, JsonNode node) {
        return switch (type.getSimpleName()) {
            case "String", "OffsetDateTime", "byte[]" -> node.isString();
            case "Boolean" -> node.isBoolean();
            case "Integer", "Long" -> node.isIntegralNumber();
            case "Double", "Float", "Number", "BigDecimal" -> node.isNumber();
            case "IntOrString" -> node.isIntegralNumber() || node.isString();
            case "Quantity" ->
                node.isNumber() || QUANTITY.matcher(node.asString("")).matches();
            default -> throw new IllegalStateException("no idea of " + type);
        };
    }
}

package dev.conference.helm;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.gson.annotations.SerializedName;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of objects, or a part of one, may say: read from a class that was generated from its schema.
 *
 * @param fields their names and types
 * @param required the fields that must be there; unknown for what is no part of Kubernetes itself
 */
record Model(Map<String, Type> fields, Set<String> required) {

    static Model of(Class<?> generated) {
        var fields = new TreeMap<String, Type>();
        for (var field : generated.getDeclaredFields()) {
            var name = name(field);
            if (name != null) {
                fields.put(name, field.getGenericType());
            }
        }
        if (fields.isEmpty()) {
            throw new IllegalArgumentException(generated + " says nothing of its fields");
        }
        return new Model(fields, required(generated));
    }

    private static @Nullable String name(Field field) {
        var official = field.getAnnotation(SerializedName.class);
        if (official != null) {
            return official.value();
        }
        var custom = field.getAnnotation(JsonProperty.class);
        return custom == null ? null : custom.value();
    }

    private static Set<String> required(Class<?> generated) {
        var declared = Arrays.stream(generated.getDeclaredFields())
                .filter(field -> field.getName().equals("openapiRequiredFields"))
                .findFirst();
        if (declared.isEmpty()) {
            return Set.of();
        }
        try {
            var names = (Set<?>) declared.get().get(null);
            return names.stream().map(String.class::cast).collect(java.util.stream.Collectors.toUnmodifiableSet());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.conference.frontend.debug;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A readiness answer, as every service gives it. */
record Readiness(String status, @Nullable Map<String, Component> components) {

    boolean isUp() {
        return "UP".equals(status);
    }

    /** What is not up, each with what is known about it. */
    List<String> reasons() {
        if (isUp()) {
            return List.of();
        }
        var down = Optional.ofNullable(components).orElse(Map.of()).entrySet().stream()
                .filter(component -> !"UP".equals(component.getValue().status()))
                .map(component ->
                        component.getKey() + ": " + component.getValue().explanation())
                .sorted()
                .toList();
        return down.isEmpty() ? List.of("It says that it is " + status + ".") : down;
    }

    /** One thing that the service needs. */
    record Component(String status, @Nullable Map<String, Object> details) {

        private String explanation() {
            return Optional.ofNullable(details)
                    .map(known -> known.get("error"))
                    .map(String::valueOf)
                    .orElse(status);
        }
    }
}

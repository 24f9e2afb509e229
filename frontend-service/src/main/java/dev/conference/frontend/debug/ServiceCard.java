package dev.conference.frontend.debug;

import dev.conference.defaults.info.ServiceInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one look at a service found.
 *
 * @param name the service
 * @param healthy whether it can do its work
 * @param reasons why not
 * @param info which replica answered, or null if none did
 */
record ServiceCard(
        String name,
        boolean healthy,
        List<String> reasons,
        @Nullable ServiceInfo info) {

    static ServiceCard silent(String name, String reason) {
        return new ServiceCard(name, false, List.of(reason), null);
    }
}

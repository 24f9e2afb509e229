package dev.conference.defaults.settings;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** What a setting has to hold that says where something answers over HTTP. */
public final class HttpAddress {

    private HttpAddress() {}

    /**
     * Refuses what is no address of an HTTP server.
     *
     * @param setting its name, and what it is called in the environment: {@code remote.c4p-url (C4P_SERVICE_URL)}
     * @throws IllegalArgumentException with a sentence that names the setting and what it holds
     */
    public static void require(String setting, @Nullable URI address) {
        var scheme = address == null ? null : address.getScheme();
        if (address == null || address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException("%s must be like http://host:port or https://host/path, but is \"%s\""
                    .formatted(setting, address == null ? "" : address));
        }
    }

    /**
     * Refuses what is no address of an HTTP server once something has been put in its place.
     *
     * @param placeholder what stands there instead: {@code {traceId}}
     * @throws IllegalArgumentException with a sentence that names the setting and what it holds
     */
    public static void requireTemplate(String setting, String template, String placeholder) {
        if (!template.contains(placeholder)) {
            throw new IllegalArgumentException(
                    "%s must have %s in it, but is \"%s\"".formatted(setting, placeholder, template));
        }
        try {
            require(setting, new URI(template.replace(placeholder, "0")));
        } catch (URISyntaxException e) {
            // Not as the cause: of a failed start the innermost message is shown.
            throw new IllegalArgumentException(
                    "%s is no address: %s in \"%s\"".formatted(setting, e.getReason(), template));
        }
    }
}

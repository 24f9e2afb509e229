package dev.conference.frontend.remote;

import java.util.Locale;

/** The services behind this one. */
public enum Backend {
    C4P,
    AGENDA,
    NOTIFICATIONS;

    /** The short name, as in settings, metrics and the gateway's paths: "c4p". */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The service's own name: "c4p-service". */
    public String serviceName() {
        return shortName() + "-service";
    }

    /** The service that a group of clients calls, by the group's name, e.g. "c4p" or "c4p-commands". */
    static Backend ofGroup(String group) {
        for (var backend : values()) {
            if (group.equals(backend.shortName()) || group.startsWith(backend.shortName() + "-")) {
                return backend;
            }
        }
        throw new IllegalArgumentException("No service for the group of clients " + group);
    }
}

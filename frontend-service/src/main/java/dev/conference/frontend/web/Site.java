package dev.conference.frontend.web;

import dev.conference.defaults.info.ServiceInfo;
import dev.conference.frontend.conference.ConferenceProperties;
import dev.conference.frontend.conference.Features;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the layout shows on every page, also on error pages. */
@Component
public class Site {

    private final ConferenceProperties conference;
    private final ServiceInfo info;
    private final Features features;

    Site(ConferenceProperties conference, ServiceInfo info, Features features) {
        this.conference = conference;
        this.info = info;
        this.features = features;
    }

    /** The conference's name. */
    public String name() {
        return conference.name();
    }

    /** The conference's tagline. */
    public String tagline() {
        return conference.tagline();
    }

    /** Where the conference is held. */
    public String place() {
        return conference.place();
    }

    /** Whom to write to. */
    public String contact() {
        return conference.contact();
    }

    /** Where operators look at a trace; null if that is nowhere. */
    public @Nullable String traceAddress(String traceId) {
        return conference.traceAddress(traceId);
    }

    /** The running version, for operators. */
    public String version() {
        return info.version();
    }

    /** Whether the back office has a Debug tab. */
    public boolean debug() {
        return features.debugEnabled();
    }
}

package dev.conference.frontend.conference;

import dev.conference.defaults.settings.HttpAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The conference's particulars, set by whoever runs it.
 *
 * @param name what the conference is called
 * @param tagline one sentence under the name
 * @param startsOn first day
 * @param endsOn last day, which may be the first one
 * @param place where it is held
 * @param timeZone zone in which every page writes its times
 * @param contact e-mail address for questions
 * @param url public base address of the application
 * @param traceUrl where a trace can be looked at, with <code>{traceId}</code> for its id; empty: nowhere
 * @param call when proposals are taken
 */
@Validated
@ConfigurationProperties("conference")
public record ConferenceProperties(
        @NotBlank String name,
        @NotBlank String tagline,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @NotBlank String place,
        @NotNull ZoneId timeZone,
        @NotBlank @Email String contact,
        @NotNull URI url,
        String traceUrl,
        @NotNull @Valid Call call) {

    private static final String TRACE_ID = "{traceId}";

    /** Refuses a place to look at traces that is none. */
    public ConferenceProperties {
        if (!traceUrl.isEmpty()) {
            HttpAddress.requireTemplate("conference.trace-url (CONFERENCE_TRACEURL)", traceUrl, TRACE_ID);
        }
    }

    /** Where a trace can be looked at; null if that is nowhere, or if this is no trace's id. */
    public @Nullable String traceAddress(String traceId) {
        return traceUrl.isEmpty() || !traceId.matches("[0-9a-f]{32}") ? null : traceUrl.replace(TRACE_ID, traceId);
    }

    /** Whether the dates are in order. */
    @AssertTrue(message = "conference.ends-on must not be before conference.starts-on")
    public boolean isEndsOnAfterStartsOn() {
        return startsOn == null || endsOn == null || !endsOn.isBefore(startsOn);
    }

    /**
     * The window of the call for proposals.
     *
     * @param opensAt first moment at which a proposal is taken
     * @param closesAt last moment at which the form is shown
     */
    public record Call(
            @NotNull OffsetDateTime opensAt, @NotNull OffsetDateTime closesAt) {

        /** Whether the window is one. */
        @AssertTrue(message = "conference.call.closes-at must be after conference.call.opens-at")
        public boolean isClosesAtAfterOpensAt() {
            return opensAt == null || closesAt == null || closesAt.isAfter(opensAt);
        }
    }
}

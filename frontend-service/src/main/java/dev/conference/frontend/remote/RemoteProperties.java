package dev.conference.frontend.remote;

import dev.conference.defaults.settings.HttpAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are, and how calls to them are bounded. Connect and read time-outs of the clients stand under
 * {@code spring.http.serviceclient}.
 *
 * @param c4pUrl base address of c4p-service
 * @param agendaUrl base address of agenda-service
 * @param notificationsUrl base address of notifications-service
 * @param maxConcurrent calls to one service that may be under way at once; one more fails at once
 * @param retry how a failed call that may be repeated is repeated
 * @param breaker when a service counts as down
 */
@Validated
@ConfigurationProperties("frontend.remote")
public record RemoteProperties(
        @NotNull URI c4pUrl,
        @NotNull URI agendaUrl,
        @NotNull URI notificationsUrl,
        @Positive int maxConcurrent,
        @NotNull @Valid Retry retry,
        @NotNull @Valid Breaker breaker) {

    /** Refuses addresses that are none. */
    public RemoteProperties {
        HttpAddress.require("frontend.remote.c4p-url (C4P_SERVICE_URL)", c4pUrl);
        HttpAddress.require("frontend.remote.agenda-url (AGENDA_SERVICE_URL)", agendaUrl);
        HttpAddress.require("frontend.remote.notifications-url (NOTIFICATIONS_SERVICE_URL)", notificationsUrl);
    }

    /** Base address of a service. */
    public URI url(Backend backend) {
        return switch (backend) {
            case C4P -> c4pUrl;
            case AGENDA -> agendaUrl;
            case NOTIFICATIONS -> notificationsUrl;
        };
    }

    /**
     * A call that may be repeated is repeated once.
     *
     * @param within a call that took longer to fail is not repeated, so that a page keeps its time budget
     * @param pause longest pause before the repetition; the actual one is random
     */
    public record Retry(@NotNull Duration within, @NotNull Duration pause) {}

    /**
     * When a service counts as down, so that it is not waited for.
     *
     * @param window how far it is looked back, in whole seconds: what is over does not count any more
     * @param calls fewer calls than that in the window say nothing
     * @param failureRate share of failures, in percent, from which on it counts as down
     * @param pause how long it is left alone before it is tried again
     */
    public record Breaker(
            @NotNull @DurationMin(seconds = 1) Duration window,
            @Positive int calls,
            @Positive float failureRate,
            @NotNull Duration pause) {}
}

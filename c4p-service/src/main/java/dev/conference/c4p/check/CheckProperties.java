package dev.conference.c4p.check;

import dev.conference.defaults.settings.HttpAddress;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the consistency check is told.
 *
 * @param c4pServiceUrl where c4p-service answers
 * @param agendaServiceUrl where agenda-service answers
 * @param notificationsServiceUrl where notifications-service answers
 * @param clientId as what the check gets its token from the identity provider: a client that is an organizer
 * @param clientSecret that client's secret
 * @param grace what changed more recently than this is no difference yet
 * @param timeout longest wait for a connection, and for each whole answer
 * @param examples how many differences of each kind are named one by one
 * @param mailTo who is told of differences
 * @param mailFrom the sender of that mail
 */
@Validated
@ConfigurationProperties("check")
record CheckProperties(
        @NotNull URI c4pServiceUrl,
        @NotNull URI agendaServiceUrl,
        @NotNull URI notificationsServiceUrl,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @NotNull @DurationMin Duration grace,
        @NotNull @DurationMin(millis = 1) Duration timeout,
        @Min(1) @Max(20) int examples,
        @NotBlank @Email String mailTo,
        @NotBlank @Email String mailFrom) {

    /** Refuses addresses that are none. */
    CheckProperties {
        HttpAddress.require("check.c4p-service-url (C4P_SERVICE_URL)", c4pServiceUrl);
        HttpAddress.require("check.agenda-service-url (AGENDA_SERVICE_URL)", agendaServiceUrl);
        HttpAddress.require("check.notifications-service-url (NOTIFICATIONS_SERVICE_URL)", notificationsServiceUrl);
    }
}

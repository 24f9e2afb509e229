package dev.conference.c4p.call;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When the conference takes proposals.
 *
 * @param timeZone the zone in which times are told to people
 * @param call the call's window
 */
@Validated
@ConfigurationProperties("conference")
public record CallProperties(
        @NotNull ZoneId timeZone, @NotNull @Valid Window call) {

    /**
     * From the opening to the closing, both included.
     *
     * @param opensAt the first moment of the call
     * @param closesAt the last moment of the call
     * @param grace how long after the closing a form that was loaded before it is still taken
     */
    public record Window(
            @NotNull OffsetDateTime opensAt,
            @NotNull OffsetDateTime closesAt,
            @NotNull Duration grace) {

        @AssertTrue(message = "closes-at must be after opens-at")
        boolean isClosesAtAfterOpensAt() {
            return closesAt.isAfter(opensAt);
        }
    }
}

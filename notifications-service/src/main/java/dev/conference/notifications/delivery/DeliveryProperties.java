package dev.conference.notifications.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How mails are delivered by one replica.
 *
 * @param from the sender's address
 * @param parallel how many mails are under way at once, at most; each is a connection to the mail server
 * @param perSecond how many mails are begun in a second, at most
 * @param pollInterval how long a mail waits at most that is due without a commit in this replica
 * @param sendTimeout how long the mail server has to take a mail, from the connection to the last answer
 * @param lease how long a mail belongs to the replica that has claimed it; if that dies, others go on after this
 * @param backOff how long a mail waits for its next attempt
 * @param maxAge for how long a mail is tried before it is given up
 */
@Validated
@ConfigurationProperties("delivery")
record DeliveryProperties(
        @NotBlank @Email String from,
        @Min(1) @Max(32) int parallel,
        @Min(1) @Max(1000) int perSecond,
        @NotNull @DurationMin(millis = 10) Duration pollInterval,
        @NotNull @DurationMin(millis = 100) Duration sendTimeout,
        @NotNull Duration lease,
        @NotNull @Valid BackOff backOff,
        @NotNull @DurationMin(millis = 1) Duration maxAge) {

    @AssertTrue(message = "delivery.lease must be at least twice delivery.send-timeout: no mail may be under way twice")
    boolean isLeaseLongEnough() {
        return lease.compareTo(sendTimeout.multipliedBy(2)) >= 0;
    }
}

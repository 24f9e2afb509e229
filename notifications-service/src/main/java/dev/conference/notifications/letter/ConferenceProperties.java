package dev.conference.notifications.letter;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What letters say about the conference.
 *
 * @param name its name
 * @param startsOn its first day
 * @param endsOn its last day
 * @param place where it is
 * @param contact the organizers' address
 * @param url where the public pages are, without a slash at the end
 */
@Validated
@ConfigurationProperties("conference")
public record ConferenceProperties(
        @NotBlank String name,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @NotBlank String place,
        @NotBlank @Email String contact,
        @NotNull URI url) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** The days as a person writes them: "9–11 June 2027". */
    public String dates() {
        if (startsOn.equals(endsOn)) {
            return DATE.format(endsOn);
        }
        var first = startsOn.getYear() != endsOn.getYear()
                ? DATE
                : startsOn.getMonth() != endsOn.getMonth() ? DAY_AND_MONTH : DAY;
        var dash = first.equals(DAY) ? "–" : " – ";
        return first.format(startsOn) + dash + DATE.format(endsOn);
    }

    /** A page of the public site. */
    public String page(String path) {
        return url.toString().replaceAll("/+$", "") + path;
    }

    @AssertTrue(message = "must be an http or https address")
    boolean isUrlOnTheWeb() {
        return url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
    }

    @AssertTrue(message = "conference.ends-on must not be before conference.starts-on")
    boolean isEndNotBeforeStart() {
        return !endsOn.isBefore(startsOn);
    }
}

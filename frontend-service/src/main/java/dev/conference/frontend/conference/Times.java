package dev.conference.frontend.conference;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes times for people, always in the conference's zone and with the zone's name. */
@Component
public class Times {

    private static final DateTimeFormatter FULL = format("d MMMM uuuu, HH:mm z");
    private static final DateTimeFormatter CLOCK = format("HH:mm");
    private static final DateTimeFormatter SECONDS = format("d MMM, HH:mm:ss z");
    private static final DateTimeFormatter MILLIS = format("d MMM, HH:mm:ss.SSS z");
    private static final DateTimeFormatter BRIEF = format("d MMM, HH:mm");
    private static final DateTimeFormatter DAY = format("d MMMM uuuu");

    private final ConferenceProperties conference;
    private final Clock clock;

    Times(ConferenceProperties conference, Clock clock) {
        this.conference = conference;
        this.clock = clock;
    }

    /** Like "31 March 2027, 23:59 CEST". */
    public String full(Instant instant) {
        return FULL.format(instant.atZone(zone()));
    }

    /** Like "21 Nov, 14:02:07 CET": for lists where seconds matter. */
    public String seconds(Instant instant) {
        return SECONDS.format(instant.atZone(zone()));
    }

    /** Like "21 Nov, 14:02:07.042 CET": for what happens between machines. */
    public String millis(Instant instant) {
        return MILLIS.format(instant.atZone(zone()));
    }

    /** How long something took, in the two largest units that say something: "38 ms", "2.4 s", "2 min 5 s", "3 days". */
    public String took(Duration duration) {
        if (duration.toSeconds() < 1) {
            return duration.toMillis() + " ms";
        }
        if (duration.toMinutes() < 1) {
            return duration.toSeconds() + "." + duration.toMillisPart() / 100 + " s";
        }
        if (duration.toHours() < 1) {
            return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
        }
        if (duration.toDays() < 1) {
            return duration.toHours() + " h " + duration.toMinutesPart() + " min";
        }
        return duration.toDays() == 1 ? "1 day" : duration.toDays() + " days";
    }

    /** Like "14:02" for a moment of today, like "20 Nov, 14:02" for any other: for lists. */
    public String brief(Instant instant) {
        return (isToday(instant) ? CLOCK : BRIEF).format(instant.atZone(zone()));
    }

    /** Like "14:02" for a moment of today, with the date and the zone for any other. */
    public String recent(Instant instant) {
        return isToday(instant) ? CLOCK.format(instant.atZone(zone())) : full(instant);
    }

    /** How far a moment is away, like "in 12 days", "in 3 hours" or "in less than a minute"; "now" once it has passed. */
    public String until(Instant instant) {
        var left = Duration.between(clock.instant(), instant);
        if (left.isNegative() || left.isZero()) {
            return "now";
        }
        var days = ChronoUnit.DAYS.between(
                clock.instant().atZone(zone()).toLocalDate(),
                instant.atZone(zone()).toLocalDate());
        if (days > 1) {
            return "in " + days + " days";
        }
        if (left.toHours() >= 1) {
            return days == 1 ? "tomorrow" : amount(left.toHours(), "hour");
        }
        return left.toMinutes() < 1 ? "in less than a minute" : amount(left.toMinutes(), "minute");
    }

    /** The days of the conference, like "9–11 June 2027" or "30 June – 2 July 2027". */
    public String conferenceDays() {
        var first = conference.startsOn();
        var last = conference.endsOn();
        if (first.equals(last)) {
            return DAY.format(first);
        }
        if (first.getYear() != last.getYear()) {
            return DAY.format(first) + " – " + DAY.format(last);
        }
        return first.getMonth() == last.getMonth()
                ? first.getDayOfMonth() + "–" + DAY.format(last)
                : format("d MMMM").format(first) + " – " + DAY.format(last);
    }

    private boolean isToday(Instant instant) {
        var today = clock.instant().atZone(zone()).toLocalDate();
        return instant.atZone(zone()).toLocalDate().equals(today);
    }

    private static String amount(long number, String unit) {
        return "in " + number + " " + unit + (number == 1 ? "" : "s");
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    private ZoneId zone() {
        return conference.timeZone();
    }
}

package dev.conference.c4p.call;

import dev.conference.defaults.problem.ProblemException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Knows by the server's own clock whether the call is open. */
@Component
public class CallForProposals {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm zzz", Locale.ENGLISH);

    private final CallProperties properties;
    private final Clock clock;

    CallForProposals(CallProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Passes while proposals are taken.
     *
     * @throws ProblemException 403 outside the call, saying when it opens or that it closed
     */
    public void requireOpen() {
        var now = clock.instant();
        var call = properties.call();
        if (now.isBefore(call.opensAt().toInstant())) {
            throw closed("The call for proposals opens on " + tell(call.opensAt()) + ".");
        }
        if (now.isAfter(call.closesAt().plus(call.grace()).toInstant())) {
            throw closed("The call for proposals closed on " + tell(call.closesAt()) + ".");
        }
    }

    private String tell(OffsetDateTime time) {
        return TIME.format(time.atZoneSameInstant(properties.timeZone()));
    }

    private static ProblemException closed(String detail) {
        return new ProblemException(HttpStatus.FORBIDDEN, detail);
    }
}

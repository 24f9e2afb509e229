package dev.conference.frontend.conference;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The call's window, by this service's own clock. c4p-service is the judge; this decides what a page shows. */
@Component
public class CallForProposals {

    /** Where the call stands. */
    public enum State {
        NOT_YET,
        OPEN,
        OVER
    }

    private final ConferenceProperties.Call call;
    private final Clock clock;

    CallForProposals(ConferenceProperties conference, Clock clock) {
        this.call = conference.call();
        this.clock = clock;
    }

    /** Where the call stands now. */
    public State state() {
        var now = clock.instant();
        if (now.isBefore(opensAt())) {
            return State.NOT_YET;
        }
        return now.isAfter(closesAt()) ? State.OVER : State.OPEN;
    }

    /** Whether the form is shown now. */
    public boolean isOpen() {
        return state() == State.OPEN;
    }

    /** First moment at which a proposal is taken. */
    public Instant opensAt() {
        return call.opensAt().toInstant();
    }

    /** Last moment at which the form is shown. */
    public Instant closesAt() {
        return call.closesAt().toInstant();
    }
}

package dev.conference.e2e.access;

import dev.conference.e2e.api.Identity;
import dev.conference.local.identity.TokenMint;
import dev.conference.local.identity.WrongToken;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who may send a request: nobody in particular, an attendee, an organizer, and all who only pretend to be one. */
final class Everybody {

    static final String NOBODY = "nobody";
    static final String ATTENDEE = "attendee";
    static final String ORGANIZER = "organizer";

    private Everybody() {}

    /** All of them by their names; their tokens come from the provider's own mint. */
    static Map<String, Identity> by(TokenMint tokens) {
        Map<String, Identity> everybody = new LinkedHashMap<>();
        everybody.put(NOBODY, Identity.nobody());
        everybody.put(ATTENDEE, Identity.of(tokens.attendee()));
        everybody.put(ORGANIZER, Identity.of(tokens.organizer()));
        for (WrongToken wrong : WrongToken.values()) {
            everybody.put("token " + wrong, Identity.of(tokens.wrong(wrong)));
        }
        return everybody;
    }

    /** What the policy means for somebody: a token that is wrong is refused even where none is needed. */
    static Verdict verdict(PolicyRow row, String somebody) {
        return switch (somebody) {
            case ORGANIZER -> Verdict.LET_IN;
            case ATTENDEE -> row.isFor("anyone") ? Verdict.LET_IN : Verdict.NOT_YOU;
            case NOBODY -> row.isFor("anyone") ? Verdict.LET_IN : asksToLogIn(row);
            default -> row.isAskedFirst() ? Verdict.LET_IN : Verdict.WHO_ARE_YOU;
        };
    }

    private static Verdict asksToLogIn(PolicyRow row) {
        return row.kind().equals("page") ? Verdict.LOG_IN_FIRST : Verdict.WHO_ARE_YOU;
    }
}

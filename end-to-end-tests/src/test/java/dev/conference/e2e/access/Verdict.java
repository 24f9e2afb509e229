package dev.conference.e2e.access;

import dev.conference.e2e.api.Answer;

/** How a request was received, as far as access is concerned. */
enum Verdict {
    /** Whatever came of it: nobody was refused. */
    LET_IN,
    /** A fault of the server: nobody can tell. */
    BROKEN,
    /** 401. */
    WHO_ARE_YOU,
    /** The browser is led to the login. */
    LOG_IN_FIRST,
    /** 403. */
    NOT_YOU;

    static Verdict of(Answer answer) {
        return switch (answer.status()) {
            case 401 -> WHO_ARE_YOU;
            case 403 -> NOT_YOU;
            case 302 -> answer.header("Location").endsWith("/oauth2/authorization/conference") ? LOG_IN_FIRST : LET_IN;
            default -> answer.status() >= 500 ? BROKEN : LET_IN;
        };
    }
}

package dev.conference.e2e.api;

import java.util.Optional;

/** Who sends a request, as the access token says. */
@FunctionalInterface
public interface Identity {

    /** The token to send now; empty for who sends none. */
    Optional<String> token();

    /** Somebody who is not logged in. */
    static Identity nobody() {
        return Optional::empty;
    }

    /** Who has this token, right or wrong. */
    static Identity of(String token) {
        return () -> Optional.of(token);
    }
}

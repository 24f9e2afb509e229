package dev.conference.defaults.access;

import org.jspecify.annotations.Nullable;

/** What only the OpenID provider can tell cannot be known right now; answered with 503 where somebody needs it. */
public class IdentityProviderUnavailableException extends RuntimeException {

    IdentityProviderUnavailableException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}

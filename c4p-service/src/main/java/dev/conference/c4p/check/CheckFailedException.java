package dev.conference.c4p.check;

import org.jspecify.annotations.Nullable;

/** The check cannot say anything; the message says why, in one sentence. */
class CheckFailedException extends RuntimeException {

    CheckFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package dev.conference.local.server;

import org.jspecify.annotations.Nullable;

/** A server that could not do what was asked of it. The message is a sentence for people. */
public final class ServerException extends RuntimeException {

    public ServerException(String message) {
        super(message);
    }

    public ServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

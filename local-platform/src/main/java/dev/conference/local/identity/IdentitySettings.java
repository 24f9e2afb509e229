package dev.conference.local.identity;

import java.net.URI;
import java.nio.file.Path;

/**
 * What the identity process is told.
 *
 * @param port on which it listens
 * @param data the folder of its key
 * @param frontend the address of the application's pages, without a slash at its end
 */
record IdentitySettings(int port, Path data, URI frontend) {

    static IdentitySettings of(String[] arguments) {
        return new IdentitySettings(
                Integer.parseInt(arguments[0]),
                Path.of(arguments[1]),
                URI.create(arguments[2].replaceFirst("/+$", "")));
    }

    String issuer() {
        return "http://localhost:" + port;
    }

    /** Where people return after their logout. */
    String home() {
        return frontend + "/";
    }
}

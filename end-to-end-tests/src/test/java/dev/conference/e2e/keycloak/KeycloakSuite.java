package dev.conference.e2e.keycloak;

import dev.conference.local.process.Folders;
import dev.conference.local.process.FreePort;
import dev.conference.local.server.ServerHome;
import dev.conference.local.suite.Conference;
import dev.conference.local.suite.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A suite whose services know Keycloak only, with an organizer called olga and an attendee called ada. */
public final class KeycloakSuite implements AutoCloseable {

    // Tests run in the folder of their own module.
    private static final Path REPOSITORY = Path.of("..");
    private static final Path FOLDER = Path.of("target", "keycloak-suite");

    private final LocalKeycloak keycloak;
    private final Conference conference;
    private @Nullable KeycloakAdmin admin;

    private KeycloakSuite(LocalKeycloak keycloak, Conference conference) {
        this.keycloak = keycloak;
        this.conference = conference;
    }

    /** Nothing is started yet. Its logs will be in target/keycloak-suite/log. */
    public static KeycloakSuite onFreePorts() {
        try {
            Folders.delete(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException("The last run's data is in the way", e);
        }
        Ports ports = Ports.free();
        var keycloak = new LocalKeycloak(
                ServerHome.in(FOLDER, "keycloak", FreePort.next()), URI.create("http://localhost:" + ports.frontend()));
        return new KeycloakSuite(keycloak, Conference.in(REPOSITORY, FOLDER, ports, keycloak.settings()));
    }

    /** Returns when everything is ready and everybody can log in. */
    public void start() {
        keycloak.start();
        var started = new KeycloakAdmin(keycloak);
        started.register("olga", "organizer");
        started.register("ada");
        started.shortenTokens();
        admin = started;
        conference.start();
    }

    /** Keycloak's administration, once it has been started. */
    public KeycloakAdmin admin() {
        return Objects.requireNonNull(admin, "Not started yet");
    }

    public LocalKeycloak keycloak() {
        return keycloak;
    }

    /** The address of the pages. */
    public URI frontend() {
        return URI.create("http://localhost:" + conference.frontend().port() + "/");
    }

    @Override
    public void close() {
        conference.close();
        keycloak.close();
    }
}

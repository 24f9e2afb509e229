package dev.conference.frontend.login;

import static dev.conference.frontend.Surroundings.AGENDA;
import static dev.conference.frontend.Surroundings.C4P;

import dev.conference.frontend.Replica;
import dev.conference.frontend.Sample;
import dev.conference.frontend.Surroundings;
import dev.conference.local.identity.LocalIdentity;
import dev.conference.local.process.FreePort;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A site and a real provider, which run while the tests of one class do. */
abstract class WithLogin {

    static final UUID ID = UUID.fromString("0199f3a1-7c2e-7d10-9b4e-2f6a1c0d5e77");
    static final URI SITE = URI.create("http://localhost:" + FreePort.next());
    static final LocalIdentity PROVIDER = LocalIdentity.temporary(SITE);
    private static @Nullable Replica replica;

    @BeforeAll
    static void start() {
        PROVIDER.start();
        replica = Replica.start(settings(SITE.getPort()));
    }

    @AfterAll
    static void stop() {
        replica().close();
        PROVIDER.stop();
    }

    @BeforeEach
    void asNew() {
        C4P.reset();
        AGENDA.reset();
        AGENDA.on("GET /agenda-items", 200, "[]");
        C4P.on("GET /proposals", 200, Sample.array(Sample.proposal(ID, "Services that survive")));
        C4P.on("GET /proposals/counts", 200, """
                {"pending": 1, "approved": 0, "rejected": 0, "archived": 0, "limit": 1000}""");
        C4P.on(
                "GET /proposals/" + ID,
                200,
                Sample.proposal(ID, "Services that survive").toString());
    }

    static Replica replica() {
        return Objects.requireNonNull(replica);
    }

    static Map<String, String> typed() {
        return Map.of(
                "title", "Services that survive",
                "description", "What we learnt.",
                "author", "Ada Lovelace",
                "email", "ada@example.org");
    }

    static Map<String, Object> settings(int port) {
        var settings = new HashMap<>(Surroundings.settings());
        settings.putAll(PROVIDER.settings());
        settings.put("server.port", port);
        return settings;
    }
}

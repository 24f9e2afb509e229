package dev.conference.e2e.reliability;

import dev.conference.local.server.LocalServer;
import dev.conference.local.suite.Replicated;
import dev.conference.local.suite.ReplicatedConference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Something that goes wrong, and is put in order again.
 *
 * @param name what it is
 * @param happen does it; returns when it is in order again
 */
record Fault(String name, Runnable happen) {

    /** How long what was killed stays away. */
    private static final Duration AWAY = Duration.ofSeconds(2);

    /**
     * Every process and every server of the suite, one after the other. The services' own way out, on SIGTERM, is what
     * rolling restarts are made of.
     *
     * @param frozen how long a server hangs
     */
    static List<Fault> all(ReplicatedConference conference, Duration frozen) {
        var faults = new ArrayList<Fault>();
        conference.kinds().forEach(kind -> faults.add(ofService(kind)));
        List.of(conference.postgres(), conference.redis(), conference.kafka(), conference.mail())
                .forEach(server -> faults.addAll(ofServer(server, frozen)));
        return faults;
    }

    private static Fault ofService(Replicated kind) {
        var replica = kind.replicas().getFirst();
        return new Fault("kill -9 one " + kind.name(), () -> {
            replica.kill();
            pause(AWAY);
            replica.start();
        });
    }

    private static List<Fault> ofServer(LocalServer server, Duration frozen) {
        return List.of(
                new Fault("kill -9 " + server.name(), () -> {
                    server.kill();
                    pause(AWAY);
                    server.start();
                }),
                new Fault(server.name() + " hangs for " + frozen.toSeconds() + " s", () -> {
                    server.pause();
                    pause(frozen);
                    server.resume();
                }),
                new Fault("restart " + server.name(), server::restart));
    }

    /** The length of an outage is a part of it: nothing could be awaited instead. */
    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}

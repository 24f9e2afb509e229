package dev.conference.e2e.reliability;

import dev.conference.e2e.api.NewProposal;
import dev.conference.e2e.reliability.Caller.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speakers who submit, organizers who decide, and people who read the agenda, all at a steady pace. Who gets no answer
 * tries again with the same words until there is one, as people and good programs do.
 */
final class Load {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int EACH = 2;
    private static final Duration PACE = Duration.ofMillis(300);
    private static final Duration AGAIN = Duration.ofMillis(300);
    private static final Duration LAST_TRIES = Duration.ofMinutes(1);

    private final Caller caller;
    private final Ledger ledger;
    private final LinkedBlockingQueue<String> pending = new LinkedBlockingQueue<>();
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean ending;

    Load(Caller caller, Ledger ledger) {
        this.caller = caller;
        this.ledger = ledger;
    }

    void start() {
        for (int i = 0; i < EACH; i++) {
            people.add(Thread.ofVirtual().name("speaker").start(this::submitOnAndOn));
            people.add(Thread.ofVirtual().name("organizer").start(this::decideOnAndOn));
            people.add(Thread.ofVirtual().name("reader").start(this::readOnAndOn));
        }
    }

    /** Begins nothing new, and returns when all that was begun has its answer. */
    void end() throws InterruptedException {
        ending = true;
        for (var person : people) {
            if (!person.join(LAST_TRIES)) {
                throw new AssertionError("A " + person.getName() + " still waits for an answer");
            }
        }
    }

    private void submitOnAndOn() {
        while (!ending) {
            var proposal = NewProposal.any();
            var id = submitted(proposal, UUID.randomUUID().toString());
            ledger.submitted(id, proposal.email());
            pending.add(id);
            pause(PACE);
        }
    }

    private String submitted(NewProposal proposal, String key) {
        while (true) {
            var result = caller.post("submit", "/api/c4p/proposals/", proposal.json(), "Idempotency-Key", key);
            if (result instanceof Result.Answer answer) {
                return JSON.readTree(answer.body()).get("id").asString();
            }
            pause(AGAIN);
        }
    }

    private void decideOnAndOn() {
        while (true) {
            var id = next();
            if (id == null) {
                if (ending) {
                    return;
                }
                continue;
            }
            var approved = id.hashCode() % 3 != 0;
            var path = "/api/c4p/proposals/" + id + "/decide/";
            while (!(caller.post("decide", path, "{\"approved\": " + approved + "}") instanceof Result.Answer)) {
                pause(AGAIN);
            }
            ledger.decided(id, approved);
        }
    }

    private @Nullable String next() {
        try {
            return pending.poll(PACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void readOnAndOn() {
        while (!ending) {
            caller.get("read the agenda's page", "/agenda");
            caller.get("read the agenda", "/api/agenda/agenda-items/");
            pause(PACE);
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}

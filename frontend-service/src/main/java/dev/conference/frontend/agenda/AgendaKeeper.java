package dev.conference.frontend.agenda;

import dev.conference.frontend.remote.ServiceUnavailableException;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Keeps the last known agenda fresh, in memory and in Redis, away from the requests: neither a hanging agenda-service
 * nor a hanging Redis ever holds up a page because of it.
 */
@Component
class AgendaKeeper implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(AgendaKeeper.class);

    private final Agenda agenda;
    private final AgendaMemory memory;
    private final AgendaStore store;
    private final AgendaProperties properties;
    private final Clock clock;
    private Instant written = Instant.EPOCH;
    private boolean storeAway;

    AgendaKeeper(Agenda agenda, AgendaMemory memory, AgendaStore store, AgendaProperties properties, Clock clock) {
        this.agenda = agenda;
        this.memory = memory;
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /** Before the first request: what other replicas, or this one before its restart, have seen. */
    @Override
    public void run(ApplicationArguments arguments) {
        keep();
    }

    @Scheduled(fixedDelayString = "${frontend.agenda.keep-every}", initialDelayString = "${frontend.agenda.keep-every}")
    synchronized void keep() {
        refresh();
        try {
            exchangeWithStore();
            if (storeAway) {
                log.info("Redis can be reached again");
            }
            storeAway = false;
        } catch (RuntimeException e) {
            if (!storeAway) {
                log.warn("The last known agenda cannot be kept in Redis, trying on: {}", e.getMessage());
            }
            storeAway = true;
        }
    }

    private void refresh() {
        var oldest = clock.instant().minus(properties.maxAge());
        if (memory.newest().filter(known -> known.at().isAfter(oldest)).isEmpty()) {
            try {
                agenda.published();
            } catch (ServiceUnavailableException | HttpClientErrorException e) {
                log.debug("The agenda cannot be refreshed: {}", e.getMessage());
            }
        }
    }

    private void exchangeWithStore() {
        var known = memory.newest().filter(agenda -> agenda.at().isAfter(written));
        if (known.isPresent()) {
            store.write(known.get());
            written = known.get().at();
        } else {
            store.read().ifPresent(memory::remember);
            written = memory.newest().map(KnownAgenda::at).orElse(written);
        }
    }
}

package dev.conference.benchmarks.site;

import dev.conference.local.process.Folders;
import dev.conference.local.suite.BackgroundRun;
import dev.conference.local.suite.Conference;
import dev.conference.local.suite.LocalService;
import dev.conference.local.suite.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The suite as {@code ./start} runs it, on free ports and with empty data, and ways to put something into it. */
public final class Site implements AutoCloseable {

    /** How many talks are on the agenda. */
    public static final int TALKS = 100;

    private final Path repository;
    private final Path folder;
    private final Conference conference;
    private final Organizer organizer;
    private final StoredProposals proposals;
    private boolean closed;

    private Site(Path repository, Path folder, Conference conference) {
        this.repository = repository;
        this.folder = folder;
        this.conference = conference;
        organizer = new Organizer(conference.identity());
        proposals = new StoredProposals(conference.postgres());
    }

    /** A suite whose data and logs are in the folder; what an earlier one left there is deleted. Nothing runs yet. */
    public static Site in(Path repository, Path folder) {
        delete(folder);
        return new Site(repository, folder, Conference.in(repository, folder, Ports.free(), Map.of()));
    }

    /** Starts everything and waits until all of it is ready. */
    public void start() {
        conference.start();
    }

    /** Makes what {@code ./start} makes in the background for all starts but the first, and starts the services with it. */
    public void restartRehearsed() {
        try (var rehearsals = new BackgroundRun(folder.resolve("log").resolve("rehearsal.log"))) {
            rehearsals.begin(conference::rehearsals, Duration.ZERO).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
        conference.services().forEach(LocalService::stop);
        conference.services().forEach(LocalService::start);
    }

    /** Puts talks on the agenda until there are {@link #TALKS}. */
    public void fillAgenda() {
        var address = conference.agenda().url().resolve("agenda-items/");
        var http = Http.as(organizer.authorization());
        for (int there = http.json(address).size(); there < TALKS; there++) {
            http.post(address, Words.talk(UUID.randomUUID()), 201);
        }
    }

    public Conference conference() {
        return conference;
    }

    public Organizer organizer() {
        return organizer;
    }

    public StoredProposals proposals() {
        return proposals;
    }

    /** Where the service is. */
    public URI frontend() {
        return conference.frontend().url();
    }

    /** Where the service is. */
    public URI agenda() {
        return conference.agenda().url();
    }

    /** Where the service is. */
    public URI c4p() {
        return conference.c4p().url();
    }

    /** Where the modules of the services are. */
    public Path repository() {
        return repository;
    }

    /** A folder for what else belongs to the run. */
    public Path folder() {
        return folder;
    }

    /** Stops everything and deletes the data; the logs stay. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        conference.close();
        Stream.of("postgres", "redis", "kafka", "mail", "identity", "services")
                .map(folder::resolve)
                .forEach(Site::delete);
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        }
    }
}

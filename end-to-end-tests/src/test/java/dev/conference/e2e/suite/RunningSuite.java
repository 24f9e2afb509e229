package dev.conference.e2e.suite;

import dev.conference.e2e.api.CommandLine;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.Identity;
import dev.conference.e2e.trace.TraceReceiver;
import dev.conference.local.identity.LocalIdentity;
import dev.conference.local.process.Folders;
import dev.conference.local.server.LocalServer;
import dev.conference.local.suite.Conference;
import dev.conference.local.suite.Ports;
import dev.conference.local.suite.Together;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;

/**
 * The one suite that all tests of this JVM share, on free ports.
 *
 * @param conference the suite
 * @param traces the receiver of its traces
 * @param organizer who calls its API unless a test says otherwise
 */
record RunningSuite(Conference conference, TraceReceiver traces, Identity organizer) implements AutoCloseable {

    // Tests run in the folder of their own module.
    private static final Path REPOSITORY = Path.of("..");
    private static final Path FOLDER = Path.of("target", "suite");

    /** Starts it, and returns once every service is ready. Its logs stay in target/suite/log. */
    static RunningSuite start() {
        try {
            Folders.delete(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException("The last run's data is in the way", e);
        }
        var traces = TraceReceiver.start();
        var settings = new HashMap<>(traces.settings());
        settings.put("POD_NAMESPACE", "end-to-end");
        // All tests share one network address; the limits as they are in use are tested in frontend-service.
        settings.put("LIMIT_PER_CLIENT", "100000");
        settings.put("LIMIT_PER_EMAIL", "100000");
        settings.put("conference.trace-url", "http://localhost:16686/trace/{traceId}");
        var conference = Conference.in(REPOSITORY, FOLDER, Ports.free(), settings);
        conference.start();
        var organizer = commandLine(conference.identity());
        new ConferenceApi(conference.frontend().url(), organizer).awaitFeed();
        return new RunningSuite(conference, traces, organizer);
    }

    private static Identity commandLine(LocalIdentity provider) {
        return new CommandLine(URI.create(provider.issuer() + "/oauth2/token"), "conference-cli", "conference-cli");
    }

    /** Ends everything at once and removes its data: nobody wants it back. */
    @Override
    public void close() throws IOException {
        Together.run(conference.all(), LocalServer::kill);
        traces.close();
        try (var folders = Files.newDirectoryStream(FOLDER, folder -> !folder.endsWith("log"))) {
            for (Path folder : folders) {
                Folders.delete(folder);
            }
        }
    }
}

package dev.conference.e2e.suite;

import dev.conference.e2e.trace.TraceReceiver;
import dev.conference.local.process.Folders;
import dev.conference.local.server.LocalServer;
import dev.conference.local.suite.Conference;
import dev.conference.local.suite.Ports;
import dev.conference.local.suite.Together;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;

/** The one suite that all tests of this JVM share, on free ports, and the receiver of its traces. */
record RunningSuite(Conference conference, TraceReceiver traces) implements AutoCloseable {

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
        var conference = Conference.in(REPOSITORY, FOLDER, Ports.free(), settings);
        conference.start();
        return new RunningSuite(conference, traces);
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

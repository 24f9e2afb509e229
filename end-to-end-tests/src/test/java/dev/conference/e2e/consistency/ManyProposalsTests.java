package dev.conference.e2e.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.local.process.Folders;
import dev.conference.local.server.LocalServer;
import dev.conference.local.suite.Conference;
import dev.conference.local.suite.Ports;
import dev.conference.local.suite.Together;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What a check of very many proposals costs; with {@code -Dmany=100000}, since it takes minutes. */
@EnabledIfSystemProperty(named = "many", matches = "\\d+")
class ManyProposalsTests {

    private static final Path FOLDER = Path.of("target", "many");
    private static final long CONTAINER = 256L * 1024 * 1024;

    @Test
    void areCheckedWithinTheMemoryOfASmallContainer() throws IOException {
        Folders.delete(FOLDER);
        var conference = Conference.in(
                Path.of(".."),
                FOLDER,
                Ports.free(),
                Map.of("AGENDA_REDISTIMEOUT", System.getProperty("many.redis", "500ms")));
        conference.start();
        try {
            int count = Integer.getInteger("many", 0);
            var stores = new Stores(conference);
            CheckRun small = CheckRun.of(conference);
            new ManyProposals(count).storeIn(stores);

            CheckRun run = CheckRun.of(conference);
            System.out.println("Small: " + small);
            System.out.println("Many: " + run);

            assertThat(run.exitCode()).as(run.toString()).isZero();
            assertThat(run.report().get("compared").get("decided").asInt()).isEqualTo(count * 7 / 10);
            assertThat(run.outcome().peakMemory()).isLessThan(CONTAINER);

            stores.loseAgenda();
            CheckRun repair = CheckRun.of(conference, "--repair");
            System.out.println("Repair: " + repair);
            assertThat(repair.exitCode()).as(repair.toString()).isZero();
            assertThat(repair.outcome().peakMemory()).isLessThan(CONTAINER);
        } finally {
            Together.run(conference.all(), LocalServer::kill);
        }
    }
}

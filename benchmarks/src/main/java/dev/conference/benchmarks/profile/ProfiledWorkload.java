package dev.conference.benchmarks.profile;

import dev.conference.benchmarks.workload.Bench;
import dev.conference.benchmarks.workload.Workload;
import dev.conference.local.suite.LocalService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A workload during which each service records itself, warm-up included. Afterwards the folder has the recordings, and two
 * flame graphs for each service that did something. Recording takes some per cent of what the services can do.
 */
public final class ProfiledWorkload implements Workload {

    private final Workload workload;
    private final Path folder;

    public ProfiledWorkload(Workload workload, Path folder) {
        this.workload = workload;
        this.folder = folder;
    }

    @Override
    public String id() {
        return workload.id();
    }

    @Override
    public void measure(Bench bench) {
        var services = bench.site().conference().services();
        services.forEach(service -> FlightRecording.begin(service, id()));
        workload.measure(bench);
        try {
            Files.createDirectories(folder);
            for (var service : services) {
                draw(service);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(LocalService service) throws IOException {
        var name = (id() + "-" + service.name()).toLowerCase(Locale.ROOT);
        var recording = folder.resolve(name + ".jfr");
        FlightRecording.end(service, id(), recording);
        var samples = Samples.read(recording);
        var title = id() + ": " + service.name() + ", ";
        if (samples.time().total() > 0) {
            FlameGraph.write(title + "processor time of Java code", samples.time(), folder.resolve(name + "-time.svg"));
        }
        if (samples.memory().total() > 0) {
            FlameGraph.write(title + "memory allocated", samples.memory(), folder.resolve(name + "-memory.svg"));
        }
    }
}

package dev.conference.benchmarks.workload;

import dev.conference.benchmarks.result.Figure;
import dev.conference.benchmarks.result.Goal;
import dev.conference.local.image.UnpackedImage;
import dev.conference.local.process.Folders;
import dev.conference.local.suite.LocalService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts of services in their images: with the images' own JVM, files, options and AOT cache, where the build left an image
 * as a tar file. No container engine is needed, and what one adds to a start is not in it.
 */
final class ImageStarts {

    private static final Goal GOAL = Goal.atMost(1.0);
    // The container's limit in the chart.
    private static final String MEMORY = "-XX:MaxRAM=512m";

    private final String workload;
    private final Path repository;
    private final Path folder;

    /**
     * For that workload.
     *
     * @param repository where the modules of the services are
     * @param folder takes the files of an image while it is measured
     */
    ImageStarts(String workload, Path repository, Path folder) {
        this.workload = workload;
        this.repository = repository;
        this.folder = folder;
    }

    /** Of the service, in whose place its image runs meanwhile; afterwards the service runs again. */
    Figure figure(LocalService service, int starts) {
        var what = service.name() + ", start of its image";
        var tar = repository.resolve(service.name()).resolve("target").resolve("jib-image.tar");
        if (!Files.exists(tar)) {
            return notMeasured(what, "no image; build it with mvn -DskipTests -Dimages=tar verify");
        }
        try {
            var image = UnpackedImage.of(tar, folder);
            var foreign = image.foreign();
            return foreign.isPresent() ? notMeasured(what, foreign.get()) : measured(what, image, service, starts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }

    private Figure measured(String what, UnpackedImage image, LocalService service, int starts) throws IOException {
        var command = image.command(List.of(MEMORY));
        service.stop();
        try (var contained = new LocalService(service.name(), service.home(), () -> command, service.settings())) {
            return Figure.of(workload, what, "s", Starts.seconds(contained, starts), 0)
                    .wanted(GOAL)
                    .noted(starts + " starts of " + image.version());
        } finally {
            service.start();
        }
    }

    private Figure notMeasured(String what, String why) {
        return Figure.notMeasured(workload, what, why).wanted(GOAL);
    }

    private static void delete(Path files) {
        try {
            Folders.delete(files);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + files, e);
        }
    }
}

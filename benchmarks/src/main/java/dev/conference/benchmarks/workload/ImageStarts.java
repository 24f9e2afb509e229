package dev.conference.benchmarks.workload;

import dev.conference.benchmarks.machine.Program;
import dev.conference.benchmarks.result.Figure;
import java.util.Optional;

/** The start of a service in its image; only where there is Docker. */
final class ImageStarts {

    private final String service;

    ImageStarts(String service) {
        this.service = service;
    }

    Figure figure(String workload) {
        return Figure.notMeasured(workload, service + ", start of its image", reason());
    }

    private static String reason() {
        Optional<Program> docker = Program.find("docker");
        if (docker.isEmpty() || !docker.get().succeeds("info")) {
            return "no Docker";
        }
        return "starts of images are not measured here yet";
    }
}

package dev.conference.helm;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every container says what it needs and where it ends. No limit of the processor is asked for: it slows down each start,
 * while a limit of the memory protects the others on the node.
 */
final class Resources implements Rule {

    private static final List<String> NEEDED = List.of("/requests/cpu", "/requests/memory", "/limits/memory");

    @Override
    public List<String> violations(Manifest manifest) {
        return manifest.containers()
                .flatMap(container -> Stream.concat(missing(container), endlessVolumes(container.pod())))
                .distinct()
                .toList();
    }

    private static Stream<String> missing(Container container) {
        return NEEDED.stream()
                .filter(pointer ->
                        container.json().path("resources").at(pointer).isMissingNode())
                .map(pointer -> container + ": no resources" + pointer.replace('/', '.'));
    }

    /** A folder of a pod without a limit fills the node's disk, or its memory. */
    private static Stream<String> endlessVolumes(PodTemplate pod) {
        return pod.spec()
                .path("volumes")
                .valueStream()
                .filter(volume ->
                        volume.has("emptyDir") && !volume.path("emptyDir").has("sizeLimit"))
                .map(volume -> pod + " volume " + volume.path("name").asString("") + ": no sizeLimit");
    }
}

package dev.conference.helm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every volume of a pod has a name of its own, exists, and is mounted somewhere; what is mounted out of one is in it. */
final class Volumes implements Rule {

    @Override
    public List<String> violations(Manifest manifest) {
        var violations = new ArrayList<String>();
        manifest.pods().forEach(pod -> ofPod(pod, manifest, violations));
        manifest.containers().forEach(container -> ofParts(container, manifest, violations));
        return violations;
    }

    private static void ofPod(PodTemplate pod, Manifest manifest, List<String> violations) {
        var claims = pod.owner().at("/spec/volumeClaimTemplates").valueStream();
        var names = new HashSet<String>();
        Stream.concat(pod.spec().path("volumes").valueStream(), claims.map(claim -> claim.path("metadata")))
                .map(volume -> volume.path("name").asString(""))
                .filter(name -> !names.add(name))
                .forEach(name -> violations.add(pod + " has two volumes " + name));
        var mounted = mounts(pod);
        names.stream()
                .filter(name -> !mounted.contains(name))
                .forEach(name -> violations.add(pod + " mounts its volume nowhere: " + name));
        mounted.stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> violations.add(pod + " mounts no volume that it has: " + name));
        pod.spec()
                .path("volumes")
                .valueStream()
                .map(volume -> volume.at("/persistentVolumeClaim/claimName").asString(""))
                .filter(claim -> !claim.isEmpty()
                        && manifest.find("PersistentVolumeClaim", claim).isEmpty())
                .forEach(claim -> violations.add(pod + " has no PersistentVolumeClaim " + claim));
    }

    private static Set<String> mounts(PodTemplate pod) {
        return pod.containers().stream()
                .flatMap(container -> container.json().path("volumeMounts").valueStream())
                .map(mount -> mount.path("name").asString(""))
                .collect(Collectors.toSet());
    }

    /** A file that is mounted alone ({@code subPath}) and is missing becomes an empty folder. */
    private static void ofParts(Container container, Manifest manifest, List<String> violations) {
        for (var mount : container.json().path("volumeMounts")) {
            var part = mount.path("subPath").asString("");
            if (!part.isEmpty()
                    && isOfFiles(container, mount)
                    && MountedFiles.of(container, manifest).stream()
                            .noneMatch(file -> file.name().equals(part))) {
                violations.add(container + " mounts what is not there: " + part);
            }
        }
    }

    private static boolean isOfFiles(Container container, JsonNode mount) {
        return container
                .pod()
                .spec()
                .path("volumes")
                .valueStream()
                .filter(volume -> volume.path("name").equals(mount.path("name")))
                .anyMatch(volume -> volume.has("configMap") || volume.has("secret") || volume.has("projected"));
    }
}

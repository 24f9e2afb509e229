package dev.conference.local.image;

import dev.conference.local.process.Folders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An image's files in a folder, with the times that they have in the image: the JVM looks at those of jars.
 *
 * @param root where they are
 * @param description the image's configuration: platform, environment, entry point
 */
public record UnpackedImage(Path root, JsonNode description) {

    private static final JsonMapper JSON = new JsonMapper();
    /** Where images keep their AOT cache. */
    static final String CACHE = "app/service.aot";

    private static final String CLASS_PATH = "@/app/jib-classpath-file";

    /** Unpacks what {@code docker save} or Jib wrote, over what is in the folder. */
    public static UnpackedImage of(Path tar, Path folder) throws IOException {
        Folders.delete(folder);
        Path parts = Files.createDirectories(folder.resolve("parts"));
        Path root = Files.createDirectories(folder.resolve("root"));
        unpack(tar, parts, List.of());
        var manifest = JSON.readTree(parts.resolve("manifest.json")).get(0);
        for (JsonNode layer : manifest.get("Layers")) {
            // Device files need rights that nobody here needs.
            unpack(parts.resolve(layer.asString()), root, List.of("--exclude=dev/*", "--exclude=./dev/*"));
        }
        var description = JSON.readTree(parts.resolve(manifest.get("Config").asString()));
        Folders.delete(parts);
        return new UnpackedImage(root, description);
    }

    /** Which version it says that it is; with the commit that it was built of, if it is one of ours. */
    public String version() {
        return description
                .path("config")
                .path("Labels")
                .path("org.opencontainers.image.version")
                .asString("an unknown version");
    }

    /** Why its programs cannot run on this machine; nothing when they can. */
    public Optional<String> foreign() throws IOException {
        var platform = description.get("os").asString() + "/"
                + description.get("architecture").asString();
        var here = System.getProperty("os.name").toLowerCase(Locale.ROOT) + "/"
                + System.getProperty("os.arch").replace("aarch64", "arm64").replace("x86_64", "amd64");
        if (!platform.equals(here)) {
            return Optional.of("it is for " + platform + ", and this machine is " + here);
        }
        if (java().isEmpty()) {
            return Optional.of("its base has no java where JAVA_HOME and PATH say");
        }
        var version = Command.run(List.of(java().get().toString(), "-version"));
        return version.exitCode() == 0
                ? Optional.empty()
                : Optional.of("its JVM does not run on this machine: " + version.lastLine());
    }

    /**
     * The command in its entry point, run from the folder, with the AOT cache if there is one in it, and with more options
     * after the JVM's own.
     */
    public List<String> command(List<String> moreOptions) throws IOException {
        List<String> command = new ArrayList<>();
        for (JsonNode argument : description.get("config").get("Entrypoint")) {
            String part = argument.asString();
            if (command.isEmpty()) {
                command.add(java().orElseThrow().toString());
            } else if (part.equals("-cp")) {
                command.addAll(cacheHere());
                command.addAll(moreOptions);
                command.add(part);
            } else if (part.equals(CLASS_PATH)) {
                command.add("@" + classPathHere());
            } else {
                command.add(part.replace("@/", "@" + root + "/"));
            }
        }
        return List.copyOf(command);
    }

    /** The same files in another folder. */
    UnpackedImage moved(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new UnpackedImage(Files.move(root, folder.resolve("root")), description);
    }

    // In the image it has a path that is another file here, or none.
    private List<String> cacheHere() {
        var cache = root.resolve(CACHE);
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    // The same jars in the same order; only where all of them are may differ from the image.
    private Path classPathHere() throws IOException {
        var inImage = Files.readString(root.resolve("app/jib-classpath-file"));
        var here = root.resolveSibling("classpath");
        Files.writeString(here, inImage.replace("/app/", root + "/app/"));
        return here;
    }

    private Optional<Path> java() {
        var home = environment("JAVA_HOME").map(folder -> folder + "/bin");
        var path = environment("PATH").stream().flatMap(folders -> Stream.of(folders.split(File.pathSeparator)));
        return Stream.concat(home.stream(), path)
                .map(folder -> Path.of(root + folder, "java"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Optional<String> environment(String name) {
        return description
                .get("config")
                .get("Env")
                .valueStream()
                .map(JsonNode::asString)
                .filter(variable -> variable.startsWith(name + "="))
                .map(variable -> variable.substring(name.length() + 1))
                .findFirst();
    }

    private static void unpack(Path tar, Path folder, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of("tar", "-xf", tar.toString(), "-C", folder.toString()));
        command.addAll(options);
        var outcome = Command.run(command);
        if (outcome.exitCode() != 0) {
            throw new IOException(tar + " cannot be unpacked: " + outcome.lastLine());
        }
    }
}

package dev.conference.helm.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of the scripts in a folder of their own. Only the programs of this sandbox are on their path, and each of these
 * notes how it was called.
 */
final class Sandbox {

    private static final List<String> TOOLS = List.of("bash", "cat", "dirname", "grep", "readlink", "sed");

    private final Path folder;
    private final Map<String, String> settings = new LinkedHashMap<>();

    /** What a script ended with: both of its streams together. */
    record Result(int exitCode, String output) {}

    Sandbox(Path folder, int freePort) throws IOException {
        this.folder = folder;
        Path repository = Path.of("..");
        for (String file : List.of("k8s/kind/up", "k8s/kind/down", "k8s/kind/cluster.yaml", "k8s/kind/traefik.yaml")) {
            copy(repository, file);
        }
        copy(repository, ".mvn/jdk.sh");
        copy(repository, "helm/conference/Chart.yaml");
        // Ports 80 and 443 may be taken where the test runs.
        Path up = folder.resolve("k8s/kind/up");
        Files.writeString(up, Files.readString(up).replace("host_ports=(80 443)", "host_ports=(" + freePort + ")"));
        Files.createDirectory(folder.resolve("bin"));
        Files.createFile(folder.resolve("calls"));
        for (String tool : TOOLS) {
            write(tool, "exec " + installed(tool) + " \"$@\"");
        }
    }

    /** Puts a program on the path that notes its call and then runs a shell script, whose folder is the sandbox. */
    void program(String name, String script) throws IOException {
        write(name, """
                cd '%s' || exit 99
                echo "%s $*" >>calls
                %s
                """.formatted(folder, name, script));
    }

    private void write(String name, String script) throws IOException {
        Path file = folder.resolve("bin").resolve(name);
        Files.writeString(file, "#!" + installed("bash") + "\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    void remove(String program) throws IOException {
        Files.delete(folder.resolve("bin").resolve(program));
    }

    void set(String variable, String value) {
        settings.put(variable, value);
    }

    void touch(String file) throws IOException {
        Files.writeString(folder.resolve(file), "");
    }

    Result run(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(folder.resolve(script).toString()));
        command.addAll(List.of(arguments));
        // Another folder than its own: it works from everywhere.
        var builder =
                new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("bin").toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(settings);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    /** All calls since the last time somebody asked, in order. */
    List<String> calls() throws IOException {
        List<String> calls = Files.readAllLines(folder.resolve("calls"));
        Files.writeString(folder.resolve("calls"), "");
        return calls;
    }

    Path folder() {
        return folder;
    }

    private void copy(Path repository, String file) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.copy(repository.resolve(file), target, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static Path installed(String tool) {
        return Stream.of("/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(tool + " is missing on this machine"));
    }
}

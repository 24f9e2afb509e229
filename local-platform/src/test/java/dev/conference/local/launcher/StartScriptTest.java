package dev.conference.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code start} in a repository of nearly empty modules, with a Maven that only copies. */
class StartScriptTest {

    private static final List<String> MODULES = List.of(
            "contracts",
            "service-defaults",
            "local-platform",
            "frontend-service",
            "agenda-service",
            "c4p-service",
            "notifications-service");

    /** Stands in for the launcher. */
    static final class Arguments {

        private Arguments() {}

        public static void main(String[] arguments) {
            System.out.println("Launched with " + List.of(arguments));
        }
    }

    private record Result(int exitCode, String output) {}

    @TempDir
    private Path repository;

    @BeforeEach
    void prepareRepository() throws IOException {
        Path script = Path.of("..", "start");
        Files.copy(script, repository.resolve("start"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(repository.resolve("pom.xml"), "<project/>");
        Files.createDirectory(repository.resolve(".mvn"));
        Files.copy(Path.of("..", ".mvn", "jdk.sh"), repository.resolve(".mvn/jdk.sh"));
        for (String module : MODULES) {
            Files.createDirectories(repository.resolve(module).resolve("src/main"));
            Files.createDirectories(repository.resolve(module).resolve("src/test"));
            Files.writeString(source(module), "first");
        }
        writeLauncherJar(repository.resolve("launcher.jar"));
        writeMaven("""
                for module in %s; do
                  mkdir -p $module/target/lib
                  cp launcher.jar $module/target/$module-0.1.jar
                done
                echo "[INFO] Building Contracts 0.1 [1/7]"
                echo ran >>maven-runs
                """.formatted(String.join(" ", MODULES)));
    }

    @Test
    void explains_itself_and_refuses_what_it_does_not_know() throws Exception {
        assertThat(start("--help"))
                .satisfies(result -> assertThat(result.exitCode()).isZero())
                .satisfies(result ->
                        assertThat(result.output()).startsWith("Usage: ./start").contains("--fresh"));
        assertThat(start("--frehs"))
                .satisfies(result -> assertThat(result.exitCode()).isEqualTo(2))
                .satisfies(result -> assertThat(result.output()).startsWith("Usage: ./start"));
        assertThat(repository.resolve(".local")).doesNotExist();
    }

    @Test
    void builds_once_and_shows_what_it_builds() throws Exception {
        assertThat(start("--fresh").output())
                .contains("Building with Maven")
                .contains("  1 of 7  Contracts")
                .endsWith("Launched with [--fresh]\n");

        assertThat(start().output()).isEqualTo("Launched with []\n");
        assertThat(mavenRuns()).isEqualTo(1);
    }

    @Test
    void builds_again_when_a_source_has_changed_or_a_jar_is_missing() throws Exception {
        start();
        Files.writeString(source("c4p-service"), "second");
        start();
        assertThat(mavenRuns()).isEqualTo(2);

        Files.delete(repository.resolve("agenda-service/target/agenda-service-0.1.jar"));
        start();
        assertThat(mavenRuns()).isEqualTo(3);

        Files.writeString(repository.resolve("c4p-service/src/test/SomeTest.java"), "tests do not count");
        start();
        assertThat(mavenRuns()).isEqualTo(3);
    }

    @Test
    void does_not_build_again_what_was_built_by_hand() throws Exception {
        start();
        Files.delete(repository.resolve(".local/built"));

        assertThat(start().output()).isEqualTo("Launched with []\n");
        assertThat(mavenRuns()).isEqualTo(1);
    }

    @Test
    void a_failed_build_is_told_in_one_sentence() throws Exception {
        writeMaven("echo '[ERROR] COMPILATION ERROR : the reason'; exit 1");

        Result result = start();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .endsWith("The build failed: COMPILATION ERROR : the reason (log: .local/log/build.log)\n");
    }

    @Test
    void a_missing_jdk_is_told_in_one_sentence_with_how_to_get_it() throws Exception {
        Path script = repository.resolve("start");
        Files.writeString(script, Files.readString(script).replace("needed_java=25", "needed_java=99"));

        Result result = start();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .isEqualTo("No JDK 99 or newer was found: get one from https://adoptium.net,"
                        + " or set JAVA_HOME to where it is.\n");
    }

    @Test
    void a_missing_maven_is_told_in_one_sentence_with_how_to_get_it() throws Exception {
        Files.delete(repository.resolve("bin/mvn"));

        Result result = start();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .startsWith("Maven is needed to build and was not found")
                .hasLineCount(1);
    }

    @Test
    void says_so_when_the_folder_cannot_be_written() throws Exception {
        Files.writeString(repository.resolve(".local"), "a file where a folder should be");

        Result result = start();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).startsWith("Cannot write to .local").hasLineCount(1);
    }

    @Test
    void builds_nothing_while_another_one_runs() throws Exception {
        Files.createDirectory(repository.resolve(".local"));
        Process other = new ProcessBuilder("/bin/sh", "-c", "read -r line", "./start").start();
        try {
            Files.writeString(repository.resolve(".local/start.pid"), Long.toString(other.pid()));

            Result result = start();

            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.output()).startsWith("It is already running (process " + other.pid() + ")");
            assertThat(repository.resolve("maven-runs")).doesNotExist();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void the_mark_of_one_that_was_killed_does_not_hinder_the_next() throws Exception {
        Files.createDirectory(repository.resolve(".local"));
        Process killed = new ProcessBuilder("true").start();
        killed.waitFor();
        Files.writeString(repository.resolve(".local/start.pid"), Long.toString(killed.pid()));

        assertThat(start().output()).endsWith("Launched with []\n");
    }

    private Result start(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./start"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true);
        builder.environment().put("PATH", repository.resolve("bin").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private int mavenRuns() throws IOException {
        return Files.readAllLines(repository.resolve("maven-runs")).size();
    }

    private Path source(String module) {
        return repository.resolve(module).resolve("src/main/Source.java");
    }

    /** Only what the script needs is on its path, so that it finds no other Maven. */
    private void writeMaven(String script) throws IOException {
        Path bin = Files.createDirectories(repository.resolve("bin"));
        writeProgram(bin.resolve("mvn"), script);
        for (String tool : List.of(
                "cat",
                "cksum",
                "cp",
                "dirname",
                "find",
                "grep",
                "head",
                "mkdir",
                "ps",
                "readlink",
                "rm",
                "sed",
                "sleep",
                "sort",
                "tail",
                "tr")) {
            Path program = Stream.of("/usr/bin", "/bin")
                    .map(folder -> Path.of(folder, tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            writeProgram(bin.resolve(tool), "exec " + program + " \"$@\"");
        }
    }

    private static void writeProgram(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void writeLauncherJar(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Arguments.class.getName());
        String entry = Arguments.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var content = StartScriptTest.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            assertThat(content).isNotNull();
            content.transferTo(out);
        }
    }
}

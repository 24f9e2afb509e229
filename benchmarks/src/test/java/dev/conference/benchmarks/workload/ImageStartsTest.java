package dev.conference.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.benchmarks.result.Figure;
import dev.conference.local.process.JavaProgram;
import dev.conference.local.server.ServerHome;
import dev.conference.local.suite.LocalService;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageStartsTest {

    private static final String NAME = "small-service";

    @TempDir
    Path folder;

    private LocalService service;
    private ImageStarts images;

    @BeforeEach
    void start() throws URISyntaxException {
        var command = List.of(JavaProgram.executable(), "-cp", classes().toString(), SmallService.class.getName());
        service = new LocalService(NAME, ServerHome.temporary(NAME), () -> command, Map.of());
        images = new ImageStarts("W8", folder, folder.resolve("image"));
        service.start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void without_an_image_it_is_said_how_to_build_one() {
        var figure = images.figure(service, 1);

        assertThat(figure.verdict()).isEqualTo(Figure.Verdict.NOT_MEASURED);
        assertThat(figure.note())
                .isEqualTo("not measured: no image; build it with mvn -DskipTests -Dimages=tar verify");
    }

    @Test
    void the_image_runs_with_its_own_files_and_options_then_the_service_again() throws Exception {
        var marker = folder.resolve("started");
        image(marker, System.getProperty("os.arch"));
        var before = service.process();

        var figure = images.figure(service, 2);

        assertThat(figure.values())
                .hasSize(2)
                .allSatisfy(seconds -> assertThat(seconds).isPositive());
        assertThat(figure.goal()).hasToString("≤ 1");
        assertThat(marker).hasContent("from its image\n".repeat(2));
        assertThat(before.isAlive()).isFalse();
        assertThat(service.isReady()).isTrue();
        assertThat(folder.resolve("image")).doesNotExist();
    }

    @Test
    void an_image_for_another_machine_is_not_measured() throws Exception {
        image(folder.resolve("started"), "s390x");

        var figure = images.figure(service, 1);

        assertThat(figure.verdict()).isEqualTo(Figure.Verdict.NOT_MEASURED);
        assertThat(figure.note()).contains("linux/s390x");
        assertThat(service.isReady()).isTrue();
    }

    /** An image as Jib writes it, whose Java is this one. */
    private void image(Path marker, String architecture) throws Exception {
        var root = folder.resolve("root");
        var app = Files.createDirectories(root.resolve("app"));
        Files.writeString(
                app.resolve("jvm-options"),
                "-Dmarker=\"" + marker + "\"\n-Dsaying=\"from its image\"\n-XX:+UseSerialGC\n");
        Files.writeString(app.resolve("jib-classpath-file"), "/app/libs/small-service.jar");
        var jar = Files.createDirectories(app.resolve("libs")).resolve("small-service.jar");
        var file = SmallService.class.getName().replace('.', '/') + ".class";
        assertThat(ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(
                                System.out,
                                System.err,
                                "-cf",
                                jar.toString(),
                                "-C",
                                classes().toString(),
                                file))
                .isZero();
        var java = Files.createDirectories(root.resolve("opt/java/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexec '" + JavaProgram.executable() + "' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

        var parts = Files.createDirectories(folder.resolve("parts"));
        tar(parts.resolve("layer.tar"), root);
        Files.writeString(parts.resolve("config.json"), """
                {"os": "%s", "architecture": "%s", "config": {"Env": ["JAVA_HOME=/opt/java"],
                 "Entrypoint": ["java", "@/app/jvm-options", "-cp", "@/app/jib-classpath-file", "%s"]}}
                """.formatted(
                        System.getProperty("os.name").toLowerCase(Locale.ROOT),
                        architecture.replace("aarch64", "arm64").replace("x86_64", "amd64"),
                        SmallService.class.getName()));
        Files.writeString(
                parts.resolve("manifest.json"), "[{\"Config\": \"config.json\", \"Layers\": [\"layer.tar\"]}]");
        var target = Files.createDirectories(folder.resolve(NAME).resolve("target"));
        tar(target.resolve("jib-image.tar"), parts);
    }

    private static void tar(Path file, Path content) throws IOException, InterruptedException {
        var tar = new ProcessBuilder("tar", "-cf", file.toString(), "-C", content.toString(), ".")
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
    }

    private static Path classes() throws URISyntaxException {
        return Path.of(SmallService.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}

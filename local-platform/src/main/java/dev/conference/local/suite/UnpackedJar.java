package dev.conference.local.suite;

import dev.conference.local.process.Folders;
import dev.conference.local.process.JavaProgram;
import dev.conference.local.server.LogTail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An executable jar of Spring Boot with its libraries beside it instead of within: it starts in two thirds of the time, and
 * only so can the JVM keep its classes in an ahead-of-time cache.
 *
 * @param folder where it is
 */
record UnpackedJar(Path folder) {

    private static final String NAME = "service.jar";
    private static final int LIMIT_SECONDS = 120;

    /** Unpacks the jar below the folder if that was not done before with the same content. */
    static UnpackedJar of(Path jar, Path below) throws IOException {
        Path folder = below.resolve(fingerprint(jar));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(below);
            Path unfinished = Files.createTempDirectory(below, "unpacking");
            try {
                unpack(jar, unfinished);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                // Another program was faster.
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
            } finally {
                Folders.delete(unfinished);
            }
        }
        return new UnpackedJar(folder);
    }

    /** What to run. */
    Path jar() {
        return folder.resolve(NAME);
    }

    /** What makes it start faster. */
    AotCache cache() {
        return new AotCache(folder.resolve("service.aot"));
    }

    /** Deletes what was unpacked of earlier versions. */
    void deleteOthers() throws IOException {
        try (Stream<Path> siblings = Files.list(folder.getParent())) {
            for (Path sibling : siblings.filter(path -> !path.equals(folder)).toList()) {
                Folders.delete(sibling);
            }
        }
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        // The main jar is called as the one it comes from.
        Path named = folder.resolve(NAME);
        Files.copy(jar, named);
        Path unpacked = folder.resolve("unpacked");
        Path log = folder.resolve("unpacking.log");
        Process process = new ProcessBuilder(
                        JavaProgram.executable(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djarmode=tools",
                        "-jar",
                        named.toString(),
                        "extract",
                        "--destination",
                        unpacked.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(LogTail.reason(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
        Files.delete(named);
        for (Path part : List.of(Path.of(NAME), Path.of("lib"))) {
            Files.move(unpacked.resolve(part), folder.resolve(part));
        }
        Files.delete(unpacked);
        Files.delete(log);
    }

    /** Differs when the content differs, whatever the file's time is. */
    private static String fingerprint(Path jar) throws IOException {
        var checksum = new CRC32();
        try (var zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                checksum.update((entry.getName() + entry.getCrc()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return "%08x-java%d".formatted(checksum.getValue(), Runtime.version().feature());
    }
}

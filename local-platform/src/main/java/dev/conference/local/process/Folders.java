package dev.conference.local.process;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Whole folders: deleted, and filled once for all runs. */
public final class Folders {

    private Folders() {}

    /** Fills an empty folder. */
    @FunctionalInterface
    public interface Filling {

        /** Writes everything that belongs into the folder. */
        void fill(Path folder) throws IOException;
    }

    /** Deletes the folder and everything in it; does nothing when it is not there. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem)
                    throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * A folder of that name that is filled once on this machine and then kept. It is complete or not there at all, also
     * when several programs fill it at once.
     */
    public static Path cached(String name, Filling filling) throws IOException {
        Path parent = cache();
        Path folder = parent.resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(parent);
        Path unfinished = Files.createTempDirectory(parent, name);
        try {
            filling.fill(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Another program was faster.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        } finally {
            delete(unfinished);
        }
        return folder;
    }

    // Not the folder for temporary files: systems clean that up file by file.
    private static Path cache() {
        Path home = Path.of(System.getProperty("user.home"));
        return Files.isDirectory(home) && Files.isWritable(home)
                ? home.resolve(".cache").resolve("conference")
                : Path.of(System.getProperty("java.io.tmpdir"), "conference-cache-" + System.getProperty("user.name"));
    }
}

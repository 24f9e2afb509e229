package dev.conference.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that go when this JVM goes, however it ends. */
public final class TemporaryFolder {

    private TemporaryFolder() {}

    /** A new, empty folder that only this user can read. */
    public static Path create(String purpose) {
        try {
            Path folder = Files.createTempDirectory("conference-" + purpose + "-");
            Reaper.remove(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not make a temporary folder", e);
        }
    }
}

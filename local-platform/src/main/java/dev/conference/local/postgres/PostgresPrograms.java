package dev.conference.local.postgres;

import dev.conference.local.process.Folders;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.lang3.SystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * Zonky's PostgreSQL programs, unpacked. They are run directly, not through Zonky's own class: that one starts the server by
 * way of {@code pg_ctl}, whereby it is nobody's child and its end goes unnoticed.
 *
 * @param folder where they are
 */
record PostgresPrograms(Path folder) {

    /** Unpacks them when this machine does not have them yet, and keeps them for later runs. */
    static PostgresPrograms unpacked() throws IOException {
        return new PostgresPrograms(
                Folders.cached(DefaultPostgresBinaryResolver.class, "postgres", PostgresPrograms::unpack));
    }

    /** The command that runs the program, also for root, which PostgreSQL refuses to serve. */
    @SafeVarargs
    final List<String> command(String program, List<String>... arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        for (List<String> some : arguments) {
            command.addAll(some);
        }
        return command;
    }

    private static void unpack(Path folder) throws IOException {
        String system = SystemUtils.IS_OS_MAC ? "Darwin" : "Linux";
        String machine = SystemUtils.OS_ARCH.equals("amd64") ? "x86_64" : SystemUtils.OS_ARCH;
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
                throw new IOException("Could not make " + target + " executable");
            }
        }
    }
}

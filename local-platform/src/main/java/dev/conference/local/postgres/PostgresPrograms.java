package dev.conference.local.postgres;

import com.sun.security.auth.module.UnixSystem;
import dev.conference.local.process.Folders;
import io.zonky.test.db.postgres.util.ArchUtils;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
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
        String system = SystemUtils.IS_OS_MAC ? "darwin" : "linux";
        String archive = "postgres-" + system + "-" + ArchUtils.normalize(SystemUtils.OS_ARCH) + ".txz";
        URL packed = PostgresPrograms.class.getClassLoader().getResource(archive);
        if (packed == null) {
            throw new IOException("there is no PostgreSQL for this machine: " + archive + " is missing");
        }
        return new PostgresPrograms(Folders.cached(versionOf(packed), folder -> unpack(packed, folder)));
    }

    /** The command that runs the program, also for root, which PostgreSQL refuses to serve. */
    @SafeVarargs
    final List<String> command(String program, List<String>... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        } else if (new UnixSystem().getUid() == 0) {
            throw new IOException("PostgreSQL does not serve root, and user namespaces, by which it could be made to,"
                    + " are forbidden here; do this as another user");
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        for (List<String> some : arguments) {
            command.addAll(some);
        }
        return command;
    }

    /** The name of the jar, which contains the version. */
    private static String versionOf(URL packed) {
        String jar = packed.toString().replaceFirst("!/.*", "");
        return jar.substring(jar.lastIndexOf('/') + 1).replaceFirst("\\.jar$", "");
    }

    private static void unpack(URL packed, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed.openStream())))) {
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

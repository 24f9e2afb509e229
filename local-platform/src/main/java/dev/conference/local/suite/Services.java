package dev.conference.local.suite;

import dev.conference.local.server.ServerHome;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes services that differ in name, port and settings only.
 *
 * @param repository where their modules are, built
 * @param folder where their data and their logs are kept
 * @param identity the settings that lead to the identity provider
 * @param extraSettings for every service; they come before all others
 */
record Services(Path repository, Path folder, Map<String, String> identity, Map<String, String> extraSettings) {

    LocalService create(String module, int port, List<Map<String, String>> settings) {
        return create(module, module, port, settings);
    }

    /** One of several of the same module, which go by names of their own. */
    LocalService create(String name, String module, int port, List<Map<String, String>> settings) {
        Map<String, String> all = new HashMap<>(identity);
        for (Map<String, String> some : settings) {
            all.putAll(some);
        }
        all.putAll(extraSettings);
        var jar = new ServiceJar(repository, module);
        Path home = folder.toAbsolutePath();
        Path log = home.resolve("log").resolve(name + ".log");
        return new LocalService(
                name, new ServerHome(home.resolve("services").resolve(name), log, port), jar::command, all);
    }
}

package dev.conference.local.suite;

import dev.conference.local.server.ServerHome;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Makes services that differ in name, port and settings only.
 *
 * @param repository where their modules are, built
 * @param folder where their data and their logs are kept
 * @param identity the settings that lead to the identity provider
 * @param extraSettings for every service; they come before all others
 * @param programs what runs in place of a module's jar, by the module
 */
record Services(
        Path repository,
        Path folder,
        Map<String, String> identity,
        Map<String, String> extraSettings,
        Map<String, Supplier<List<String>>> programs) {

    Services(Path repository, Path folder, Map<String, String> identity, Map<String, String> extraSettings) {
        this(repository, folder, identity, extraSettings, Map.of());
    }

    LocalService create(String module, int port, List<Map<String, String>> settings) {
        return create(module, module, port, settings);
    }

    /** One of several of the same module, which go by names of their own. */
    LocalService create(String name, String module, int port, List<Map<String, String>> settings) {
        Map<String, String> all = new HashMap<>(identity);
        for (Map<String, String> some : settings) {
            all.putAll(some);
        }
        all.put(LocalService.NAME, module);
        all.putAll(extraSettings);
        var jar = new ServiceJar(repository, module);
        Supplier<List<String>> program = programs.getOrDefault(module, jar::command);
        Path home = folder.toAbsolutePath();
        Path log = home.resolve("log").resolve(name + ".log");
        return new LocalService(name, new ServerHome(home.resolve("services").resolve(name), log, port), program, all);
    }
}

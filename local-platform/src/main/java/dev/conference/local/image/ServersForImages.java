package dev.conference.local.image;

import dev.conference.local.server.LocalServer;
import dev.conference.local.suite.Conference;
import dev.conference.local.suite.LocalService;
import dev.conference.local.suite.Ports;
import dev.conference.local.suite.Together;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The program that runs what services need, for containers that share this machine's network: it writes the settings of each
 * service to {@code <folder>/<service>.env}, then {@code <folder>/ready}, and runs until it is told to end.
 */
public final class ServersForImages {

    private ServersForImages() {}

    /** Takes the repository and the folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Path.of(arguments[1]).toAbsolutePath();
        var conference = Conference.in(Path.of(arguments[0]), folder, Ports.free(), Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(conference::close, "stop"));
        Together.run(conference.servers(), LocalServer::start);
        for (LocalService service : conference.services()) {
            var lines = new TreeMap<>(service.settings())
                    .entrySet().stream()
                            .map(setting -> setting.getKey() + "=" + setting.getValue())
                            .collect(Collectors.toList());
            Files.write(folder.resolve(service.name() + ".env"), lines);
        }
        Files.createFile(folder.resolve("ready"));
        Thread.currentThread().join();
    }
}

package dev.conference.local.launcher;

import dev.conference.local.process.JavaProgram;
import dev.conference.local.redis.LocalRedis;
import dev.conference.local.server.LocalServer;
import dev.conference.local.server.ServerHome;
import dev.conference.local.suite.LocalService;
import dev.conference.local.suite.Suite;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The launcher with a suite of one Redis and one service, as a program of its own. */
final class SmallSuite implements Suite {

    private final LocalRedis redis;
    private final LocalService service;

    private SmallSuite(Path folder, int redisPort, int servicePort) {
        redis = new LocalRedis(ServerHome.in(folder, "redis", redisPort));
        service = new LocalService(
                "small-service",
                ServerHome.in(folder, "small-service", servicePort),
                () -> JavaProgram.command(
                        FakeService.class, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), List.of()),
                redis.settings());
    }

    /** Takes the folder, the port of Redis, the port of the service, and the launcher's options. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        var suite = new SmallSuite(folder, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        boolean fresh = Arrays.asList(arguments).contains("--fresh");
        System.exit(new Launcher(folder, suite).run(fresh, List.of("Ready")));
    }

    @Override
    public List<LocalServer> servers() {
        return List.of(redis);
    }

    @Override
    public List<LocalService> services() {
        return List.of(service);
    }

    @Override
    public Map<Integer, String> ports() {
        return Map.of(redis.port(), "Redis", service.port(), "small-service");
    }
}

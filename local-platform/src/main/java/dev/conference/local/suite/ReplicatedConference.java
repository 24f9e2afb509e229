package dev.conference.local.suite;

import dev.conference.local.identity.LocalIdentity;
import dev.conference.local.kafka.LocalKafka;
import dev.conference.local.mail.LocalMail;
import dev.conference.local.postgres.LocalPostgres;
import dev.conference.local.process.FreePort;
import dev.conference.local.redis.LocalRedis;
import dev.conference.local.server.LocalServer;
import dev.conference.local.server.ServerHome;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The suite as in a cluster: two replicas of every service behind a load balancer, on free ports. */
public final class ReplicatedConference implements Suite {

    private static final int REPLICAS = 2;

    private final Path repository;
    private final LocalPostgres postgres;
    private final LocalRedis redis;
    private final LocalKafka kafka;
    private final LocalMail mail;
    private final LocalIdentity identity;
    private final Replicated frontend;
    private final Replicated agenda;
    private final Replicated c4p;
    private final Replicated notifications;
    private final Map<Integer, String> ports = new HashMap<>();

    private ReplicatedConference(Path repository, Path folder, Map<String, String> extraSettings) {
        this.repository = repository;
        var site = FreePort.next();
        postgres = new LocalPostgres(ServerHome.in(folder, "postgres", port("PostgreSQL")), "c4p", "notifications");
        redis = new LocalRedis(ServerHome.in(folder, "redis", port("Redis")));
        kafka = new LocalKafka(ServerHome.in(folder, "kafka", port("Kafka")));
        mail = new LocalMail(ServerHome.in(folder, "mail", port("the SMTP server")), port("the inbox page"));
        identity = new LocalIdentity(
                ServerHome.in(folder, "identity", port("the login")), URI.create("http://localhost:" + site));
        var services = new Services(repository, folder, identity.settings(), extraSettings);
        var address = Map.of("CONFERENCE_URL", "http://localhost:" + site);
        agenda = replicated(services, "agenda-service", FreePort.next(), List.of(kafka.settings(), redis.settings()));
        c4p = replicated(services, "c4p-service", FreePort.next(), List.of(kafka.settings(), postgres.settings("c4p")));
        notifications = replicated(
                services,
                "notifications-service",
                FreePort.next(),
                List.of(kafka.settings(), postgres.settings("notifications"), mail.settings(), address));
        frontend = replicated(
                services,
                "frontend-service",
                site,
                List.of(
                        kafka.settings(),
                        redis.settings(),
                        address,
                        Map.of(
                                "AGENDA_SERVICE_URL", agenda.url(),
                                "C4P_SERVICE_URL", c4p.url(),
                                "NOTIFICATIONS_SERVICE_URL", notifications.url())));
    }

    /** A suite that keeps its data and its logs in the folder. Nothing is started yet. */
    public static ReplicatedConference in(Path repository, Path folder, Map<String, String> extraSettings) {
        return new ReplicatedConference(repository, folder, extraSettings);
    }

    /** Starts everything at once and waits until all of it is ready. */
    public void start() {
        try {
            Together.run(servers(), LocalServer::start);
            Together.run(services(), LocalServer::start);
            kinds().forEach(Replicated::open);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Where the application is: the load balancer before the frontend's replicas. */
    public URI url() {
        return URI.create(frontend.url() + "/");
    }

    /** The consistency check, which asks the services as their clients do. */
    public Job consistencyCheck() {
        var settings = new HashMap<>(mail.settings());
        settings.putAll(identity.commandLineSettings());
        settings.put("C4P_SERVICE_URL", c4p.url());
        settings.put("AGENDA_SERVICE_URL", agenda.url());
        settings.put("NOTIFICATIONS_SERVICE_URL", notifications.url());
        return new Job(repository, "c4p-service", settings);
    }

    /** The four services, the one that is called by browsers first. */
    public List<Replicated> kinds() {
        return List.of(frontend, agenda, c4p, notifications);
    }

    @Override
    public List<LocalService> services() {
        return kinds().stream().flatMap(kind -> kind.replicas().stream()).toList();
    }

    @Override
    public List<LocalServer> servers() {
        return List.of(postgres, redis, kafka, mail, identity);
    }

    @Override
    public Map<Integer, String> ports() {
        return Map.copyOf(ports);
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    public LocalRedis redis() {
        return redis;
    }

    public LocalKafka kafka() {
        return kafka;
    }

    public LocalMail mail() {
        return mail;
    }

    public LocalIdentity identity() {
        return identity;
    }

    @Override
    public void close() {
        kinds().forEach(Replicated::close);
        Suite.super.close();
    }

    private int port(String purpose) {
        var port = FreePort.next();
        ports.put(port, purpose);
        return port;
    }

    private Replicated replicated(Services services, String module, int balancer, List<Map<String, String>> settings) {
        var replicas = IntStream.rangeClosed(1, REPLICAS)
                .mapToObj(number -> {
                    var name = module + "-" + number;
                    var all = new ArrayList<>(settings);
                    all.add(Map.of("POD_NAME", name));
                    return services.create(name, module, port(name), all);
                })
                .toList();
        return new Replicated(module, balancer, replicas);
    }
}

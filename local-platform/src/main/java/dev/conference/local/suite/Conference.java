package dev.conference.local.suite;

import dev.conference.local.identity.LocalIdentity;
import dev.conference.local.kafka.LocalKafka;
import dev.conference.local.mail.LocalMail;
import dev.conference.local.postgres.LocalPostgres;
import dev.conference.local.process.TemporaryFolder;
import dev.conference.local.redis.LocalRedis;
import dev.conference.local.server.LocalServer;
import dev.conference.local.server.ServerHome;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The whole suite: PostgreSQL, Redis, Kafka, the login, the SMTP server and the four services, each a process that can be
 * stopped, killed, paused and restarted by itself.
 */
public final class Conference implements Suite {

    private final Path repository;
    private final Ports ports;
    private final LocalPostgres postgres;
    private final LocalRedis redis;
    private final LocalKafka kafka;
    private final LocalIdentity identity;
    private final LocalMail mail;
    private final LocalService frontend;
    private final LocalService agenda;
    private final LocalService c4p;
    private final LocalService notifications;

    private Conference(
            Path repository,
            Path folder,
            Ports ports,
            Map<String, String> extraSettings,
            Map<String, Supplier<List<String>>> programs) {
        this.repository = repository;
        this.ports = ports;
        postgres = new LocalPostgres(ServerHome.in(folder, "postgres", ports.postgres()), "c4p", "notifications");
        redis = new LocalRedis(ServerHome.in(folder, "redis", ports.redis()));
        kafka = new LocalKafka(ServerHome.in(folder, "kafka", ports.kafka()));
        identity = new LocalIdentity(
                ServerHome.in(folder, "identity", ports.identity()),
                URI.create("http://localhost:" + ports.frontend()));
        mail = new LocalMail(ServerHome.in(folder, "mail", ports.smtp()), ports.inbox());
        var services = new Services(repository, folder, identity.settings(), extraSettings, programs);
        Map<String, String> toKafka = kafka.settings();
        agenda = services.create("agenda-service", ports.agenda(), List.of(toKafka, redis.settings()));
        c4p = services.create("c4p-service", ports.c4p(), List.of(toKafka, postgres.settings("c4p")));
        var address = Map.of("CONFERENCE_URL", "http://localhost:" + ports.frontend());
        notifications = services.create(
                "notifications-service",
                ports.notifications(),
                List.of(toKafka, postgres.settings("notifications"), mail.settings(), address));
        frontend = services.create(
                "frontend-service",
                ports.frontend(),
                List.of(
                        toKafka,
                        redis.settings(),
                        address,
                        Map.of(
                                "AGENDA_SERVICE_URL", "http://localhost:" + ports.agenda(),
                                "C4P_SERVICE_URL", "http://localhost:" + ports.c4p(),
                                "NOTIFICATIONS_SERVICE_URL", "http://localhost:" + ports.notifications(),
                                "FEATURE_DEBUG_ENABLED", "true")));
    }

    /**
     * A suite that keeps its data and its logs in the folder. Nothing is started yet.
     *
     * @param repository where the modules of the services are, built
     * @param extraSettings for every service, by the names of the environment or as properties
     */
    public static Conference in(Path repository, Path folder, Ports ports, Map<String, String> extraSettings) {
        return with(repository, folder, ports, extraSettings, Map.of());
    }

    /**
     * A suite of which some services are run by other commands than those of their modules' jars.
     *
     * @param programs these commands, by the services' names, asked for at every start
     */
    public static Conference with(
            Path repository,
            Path folder,
            Ports ports,
            Map<String, String> extraSettings,
            Map<String, Supplier<List<String>>> programs) {
        return new Conference(repository, folder, ports, extraSettings, programs);
    }

    /** A suite on free ports, whose folder is gone when this JVM is. Nothing is started yet. */
    public static Conference temporary(Path repository, Map<String, String> extraSettings) {
        return in(repository, TemporaryFolder.create("suite"), Ports.free(), extraSettings);
    }

    /** Starts everything at once and waits until all of it is ready. What fails to start takes the rest down with it. */
    public void start() {
        try {
            Together.run(all(), LocalServer::start);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public List<LocalService> services() {
        return List.of(frontend, agenda, c4p, notifications);
    }

    @Override
    public List<LocalServer> servers() {
        return List.of(postgres, redis, kafka, identity, mail);
    }

    @Override
    public Map<Integer, String> ports() {
        return ports.purposes();
    }

    @Override
    public List<Rehearsal> rehearsals() {
        return services().stream()
                .map(service -> new ServiceJar(repository, service.name()).rehearsal())
                .toList();
    }

    /** The consistency check of this suite, a run of its own: {@code check} is its first argument. */
    public Job consistencyCheck() {
        var settings = new HashMap<>(mail.settings());
        settings.putAll(identity.commandLineSettings());
        settings.put("C4P_SERVICE_URL", c4p.url().toString());
        settings.put("AGENDA_SERVICE_URL", agenda.url().toString());
        settings.put("NOTIFICATIONS_SERVICE_URL", notifications.url().toString());
        return new Job(repository, "c4p-service", settings);
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

    public LocalIdentity identity() {
        return identity;
    }

    public LocalMail mail() {
        return mail;
    }

    public LocalService frontend() {
        return frontend;
    }

    public LocalService agenda() {
        return agenda;
    }

    public LocalService c4p() {
        return c4p;
    }

    public LocalService notifications() {
        return notifications;
    }
}

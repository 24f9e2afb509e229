package dev.conference.local;

import dev.conference.local.container.ContainerServers;
import dev.conference.local.kafka.LocalKafka;
import dev.conference.local.mail.LocalMail;
import dev.conference.local.postgres.LocalPostgres;
import dev.conference.local.redis.LocalRedis;
import dev.conference.local.server.KafkaServer;
import dev.conference.local.server.PostgresServer;
import dev.conference.local.server.RedisServer;
import dev.conference.local.server.Server;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The servers that all tests of one JVM share, each started when it is first asked for and gone when the JVM is.
 *
 * <p>They are processes on this machine; with the system property {@code containers} and a Docker engine that answers,
 * containers. A test that breaks one puts it in order again.
 */
public final class TestServers {

    private static final Shared<PostgresServer> POSTGRES =
            new Shared<>(() -> ContainerServers.wanted() ? ContainerServers.postgres() : LocalPostgres.temporary());
    private static final Shared<RedisServer> REDIS =
            new Shared<>(() -> ContainerServers.wanted() ? ContainerServers.redis() : LocalRedis.temporary());
    private static final Shared<KafkaServer> KAFKA =
            new Shared<>(() -> ContainerServers.wanted() ? ContainerServers.kafka() : LocalKafka.temporary());
    private static final Shared<LocalMail> MAIL = new Shared<>(LocalMail::temporary);

    private TestServers() {}

    /** PostgreSQL, with the given database among others. */
    public static PostgresServer postgres(String database) {
        PostgresServer postgres = POSTGRES.get();
        postgres.createDatabase(database);
        return postgres;
    }

    /** Redis without a password. */
    public static RedisServer redis() {
        return REDIS.get();
    }

    /** Kafka. */
    public static KafkaServer kafka() {
        return KAFKA.get();
    }

    /** The SMTP server and its inbox. */
    public static LocalMail mail() {
        return MAIL.get();
    }

    private static final class Shared<S extends Server> {

        private final Supplier<S> create;
        private @Nullable S server;

        private Shared(Supplier<S> create) {
            this.create = create;
        }

        private synchronized S get() {
            S started = server;
            if (started == null) {
                started = create.get();
                server = started;
                started.start();
                // Its data goes with the JVM, so it need not stop in an orderly way.
                Runtime.getRuntime().addShutdownHook(new Thread(started::kill, "end " + started.name()));
            }
            return started;
        }
    }
}

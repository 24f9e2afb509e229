package dev.conference.local.container;

import dev.conference.local.server.PostgresAdmin;
import dev.conference.local.server.PostgresServer;
import java.util.Map;

/** The image's own PostgreSQL. */
final class ContainerPostgres extends ContainerServer implements PostgresServer {

    private final PostgresAdmin admin = new PostgresAdmin(jdbcUrl("postgres"));

    ContainerPostgres() {
        super("PostgreSQL", "postgres:18", 5432);
        environment(Map.of("POSTGRES_HOST_AUTH_METHOD", "trust"));
    }

    @Override
    boolean answers() {
        return admin.answers();
    }

    @Override
    public void createDatabase(String database) {
        admin.createUser();
        admin.createDatabase(database);
    }
}

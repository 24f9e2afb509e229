package dev.conference.local.server;

import java.util.Map;

/** A PostgreSQL server whose user {@code conference}, password {@code conference}, owns the application's databases. */
public interface PostgresServer extends Server {

    String USER = "conference";
    String PASSWORD = "conference";

    /** Makes the database if it is not there. */
    void createDatabase(String database);

    /** Where the database is for JDBC. */
    default String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host() + ":" + port() + "/" + database;
    }

    /** The database as a service's settings, by the names of the environment. */
    default Map<String, String> settings(String database) {
        return Map.of(
                "POSTGRES_HOST", host(),
                "POSTGRES_PORT", Integer.toString(port()),
                "POSTGRES_DB", database,
                "POSTGRES_USERNAME", USER,
                "POSTGRES_PASSWORD", PASSWORD);
    }
}

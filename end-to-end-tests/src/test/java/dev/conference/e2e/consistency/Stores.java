package dev.conference.e2e.consistency;

import dev.conference.local.server.PostgresServer;
import dev.conference.local.server.RedisServer;
import dev.conference.local.suite.Conference;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The services' stores, for who goes behind their backs. */
public final class Stores {

    private static final String ITEMS = "{agenda}:items";
    private static final String VERSION = "{agenda}:version";

    private final PostgresServer postgres;
    private final RedisServer redis;

    /** Those of this suite. */
    public Stores(Conference conference) {
        postgres = conference.postgres();
        redis = conference.redis();
    }

    /** Runs a statement in the database of c4p-service or notifications-service, and says how many rows it changed. */
    int sql(String database, String statement) {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(database), PostgresServer.USER, PostgresServer.PASSWORD);
                var sql = connection.createStatement()) {
            return sql.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** Does something while somebody else has locked a table, as by a transaction that was begun by hand and forgotten. */
    public void whileLocked(String database, String table, Runnable meanwhile) {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(database), PostgresServer.USER, PostgresServer.PASSWORD);
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("lock table " + table);
            meanwhile.run();
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    /** The whole agenda is gone. */
    public void loseAgenda() {
        redis("FLUSHALL");
    }

    /** One talk is gone. */
    void loseAgendaItem(String id) {
        redis("HDEL", ITEMS, id);
        redis("INCR", VERSION);
    }

    /** One talk is replaced. */
    void putAgendaItem(String id, String json) {
        redis("HSET", ITEMS, id, json);
        redis("INCR", VERSION);
    }

    /** Runs a script in Redis. */
    void script(String lua, String argument) {
        redis("EVAL", lua, "2", ITEMS, VERSION, argument);
    }

    private void redis(String... command) {
        try (var socket = new Socket(redis.host(), redis.port())) {
            var request = new StringBuilder("*" + command.length + "\r\n");
            for (String part : List.of(command)) {
                request.append("$")
                        .append(part.getBytes(StandardCharsets.UTF_8).length)
                        .append("\r\n")
                        .append(part)
                        .append("\r\n");
            }
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            String answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            if (answer == null || answer.startsWith("-")) {
                throw new IllegalStateException(command[0] + ": " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.conference.local.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the superuser does to a PostgreSQL server that trusts this machine. */
public final class PostgresAdmin {

    private final String url;

    /** Takes the JDBC address of the database {@code postgres}. */
    public PostgresAdmin(String url) {
        this.url = url + "?user=postgres&connectTimeout=5&socketTimeout=20";
    }

    /** Whether the server takes statements now. */
    public boolean answers() {
        try (Connection connection = DriverManager.getConnection(url)) {
            return connection.isValid(5);
        } catch (SQLException ignored) {
            return false;
        }
    }

    /** Makes the application's user if it is not there. */
    public void createUser() {
        execute(
                "SELECT 1 FROM pg_roles WHERE rolname = '" + PostgresServer.USER + "'",
                "CREATE ROLE " + PostgresServer.USER + " LOGIN PASSWORD '" + PostgresServer.PASSWORD + "'");
    }

    /** Makes the database if it is not there. */
    public void createDatabase(String database) {
        if (!database.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("Not a name for a database: " + database);
        }
        execute(
                "SELECT 1 FROM pg_database WHERE datname = '" + database + "'",
                "CREATE DATABASE " + database + " OWNER " + PostgresServer.USER);
    }

    private void execute(String unlessThisFinds, String statement) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement();
                ResultSet found = sql.executeQuery(unlessThisFinds)) {
            if (!found.next()) {
                sql.execute(statement);
            }
        } catch (SQLException e) {
            throw new ServerException("PostgreSQL refused: " + statement + ": " + e.getMessage(), e);
        }
    }
}

package dev.conference.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.conference.local.server.PostgresServer;
import dev.conference.local.server.ServerException;
import dev.conference.local.server.ServerHome;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LocalPostgresTest {

    private static final LocalPostgres POSTGRES = LocalPostgres.temporary("c4p", "notifications");

    @BeforeAll
    static void start() {
        POSTGRES.start();
    }

    @AfterAll
    static void stop() {
        POSTGRES.close();
    }

    @Test
    void the_applications_user_owns_its_databases() throws SQLException {
        assertThat(query("notifications", "SELECT current_user || ' ' || current_database()"))
                .isEqualTo("conference notifications");
        update("c4p", "CREATE TABLE owned (id int)");
    }

    @Test
    void writes_are_durable_and_texts_of_all_scripts_are_known() throws SQLException {
        assertThat(query("c4p", "SHOW fsync")).isEqualTo("on");
        assertThat(query("c4p", "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(query("c4p", "SELECT lower('ÄΩ')")).isEqualTo("äω");
    }

    @Test
    void data_survives_a_kill_and_a_restart_on_the_same_port() throws SQLException {
        update("c4p", "CREATE TABLE survivors (name text)");
        update("c4p", "INSERT INTO survivors VALUES ('Ada')");
        int port = POSTGRES.port();

        POSTGRES.kill();
        assertThat(POSTGRES.isRunning()).isFalse();
        assertThatThrownBy(() -> query("c4p", "SELECT 1")).isInstanceOf(SQLException.class);

        POSTGRES.start();
        assertThat(POSTGRES.port()).isEqualTo(port);
        assertThat(query("c4p", "SELECT name FROM survivors")).isEqualTo("Ada");

        POSTGRES.restart();
        assertThat(query("c4p", "SELECT name FROM survivors")).isEqualTo("Ada");
    }

    @Test
    void stops_at_once_although_a_client_is_connected() throws SQLException {
        try (Connection connection = connect("c4p")) {
            POSTGRES.stop();
            assertThat(connection.isValid(2)).isFalse();
        } finally {
            POSTGRES.start();
        }
    }

    @Test
    void a_lock_that_names_a_foreign_process_does_not_hinder_the_start() throws Exception {
        POSTGRES.kill();
        long foreign = ProcessHandle.current().pid();
        Files.writeString(POSTGRES.home().data().resolve("postmaster.pid"), foreign + "\n");

        POSTGRES.start();

        assertThat(query("c4p", "SELECT 1")).isEqualTo("1");
    }

    @Test
    void answers_nothing_while_paused_and_goes_on_afterwards() throws SQLException {
        POSTGRES.pause();
        try {
            assertThatThrownBy(() -> query("c4p", "SELECT 1")).isInstanceOf(SQLException.class);
        } finally {
            POSTGRES.resume();
        }
        await().untilAsserted(() -> assertThat(query("c4p", "SELECT 1")).isEqualTo("1"));
    }

    @Test
    void does_not_take_another_server_on_its_port_for_itself() {
        var home = POSTGRES.home();
        try (var second = new LocalPostgres(new ServerHome(
                home.data().resolveSibling("second"), home.log().resolveSibling("second.log"), home.port()))) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(ServerException.class)
                    .hasMessage("Port " + home.port() + ", on which PostgreSQL listens, is taken");
        }
    }

    @Test
    void says_why_it_could_not_start() throws IOException {
        try (var broken = LocalPostgres.temporary()) {
            Files.createDirectories(broken.home().data());
            Files.writeString(broken.home().data().resolve("PG_VERSION"), "1");
            assertThatThrownBy(broken::start)
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("PostgreSQL ended while it started")
                    .hasMessageContaining("postgresql.conf")
                    .hasMessageContaining("postgres.log");
        }
    }

    private static String query(String database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private static void update(String database, String update) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(update);
        }
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                POSTGRES.jdbcUrl(database) + "?connectTimeout=2&socketTimeout=2&loginTimeout=2",
                PostgresServer.USER,
                PostgresServer.PASSWORD);
    }
}

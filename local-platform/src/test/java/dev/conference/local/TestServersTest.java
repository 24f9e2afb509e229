package dev.conference.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestServersTest {

    @Test
    void servers_are_started_once_and_shared() throws SQLException {
        var postgres = TestServers.postgres("c4p");
        assertThat(postgres.isRunning()).isTrue();
        assertThat(TestServers.postgres("notifications")).isSameAs(postgres);
        var settings = postgres.settings("notifications");
        try (var connection = DriverManager.getConnection(
                postgres.jdbcUrl("notifications"),
                settings.get("POSTGRES_USERNAME"),
                settings.get("POSTGRES_PASSWORD"))) {
            assertThat(connection.isValid(2)).isTrue();
        }
        assertThat(settings)
                .containsEntry("POSTGRES_DB", "notifications")
                .containsEntry("POSTGRES_PORT", "" + postgres.port());
        assertThat(TestServers.redis()).isSameAs(TestServers.redis());
        assertThat(TestServers.redis().settings())
                .containsEntry("REDIS_PORT", "" + TestServers.redis().port());
    }
}

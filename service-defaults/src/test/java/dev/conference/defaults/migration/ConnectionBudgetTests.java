package dev.conference.defaults.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.local.TestServers;
import dev.conference.local.server.PostgresServer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** On a server of PostgreSQL's default size, 100 connections of which 3 are for its administrator. */
class ConnectionBudgetTests {

    private static final int SERVICES = 2;

    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(
            TestServers.postgres("budget").jdbcUrl("budget"), PostgresServer.USER, PostgresServer.PASSWORD));

    @Test
    void theServicesThatShareItFitTogetherByDefault() throws IOException {
        var defaults = defaults();
        var replicas = defaults.getRequiredProperty("database.max-replicas", Integer.class);
        var share = defaults.getRequiredProperty("database.connection-share", Double.class);
        var pool = defaults.getRequiredProperty("spring.datasource.hikari.maximum-pool-size", Integer.class);

        assertThat(status(replicas, share, pool)).isEqualTo(Status.UP);
        assertThat(SERVICES * share).isLessThanOrEqualTo(1);
        assertThat(SERVICES * replicas * pool).isLessThanOrEqualTo(97);
    }

    @Test
    void moreThanAServicesShareIsNoted() {
        assertThat(status(4, 0.5, 12)).isEqualTo(Status.UP);
        assertThat(status(4, 0.5, 13)).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(status(4, 1.0, 24)).isEqualTo(Status.UP);
    }

    private Status status(int replicas, double share, int pool) {
        return new ConnectionBudget(jdbc, new DatabaseProperties(replicas, share), pool)
                .health()
                .getStatus();
    }

    private static PropertySourcesPropertyResolver defaults() throws IOException {
        var sources = new MutablePropertySources();
        var file = "service-defaults.yaml";
        new YamlPropertySourceLoader().load(file, new ClassPathResource(file)).forEach(sources::addLast);
        return new PropertySourcesPropertyResolver(sources);
    }
}

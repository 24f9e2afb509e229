package dev.conference.defaults.migration;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves the migration out of the start, and checks the pools' size against the database. */
@AutoConfiguration(after = {FlywayAutoConfiguration.class, JdbcClientAutoConfiguration.class})
@ConditionalOnClass({Flyway.class, FlywayAutoConfiguration.class})
class MigrationAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(Flyway.class)
    @EnableConfigurationProperties(DatabaseProperties.class)
    static class Background {

        @Bean
        FlywayMigrationStrategy notDuringTheStart() {
            return flyway -> {};
        }

        @Bean
        DatabaseMigration databaseMigration(Flyway flyway) {
            return new DatabaseMigration(flyway);
        }

        @Bean
        FilterRegistrationBean<SchemaGate> schemaGate(DatabaseMigration migration) {
            var registration = new FilterRegistrationBean<>(new SchemaGate(migration));
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 110);
            return registration;
        }

        @Bean
        ConnectionBudget connectionBudget(
                JdbcClient jdbc,
                DatabaseProperties properties,
                @Value("${spring.datasource.hikari.maximum-pool-size}") int poolSize) {
            return new ConnectionBudget(jdbc, properties, poolSize);
        }
    }
}

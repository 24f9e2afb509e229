package dev.conference.defaults.migration;

import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Moves the migration out of the start, see {@link DatabaseMigration}. */
@AutoConfiguration(after = FlywayAutoConfiguration.class)
@ConditionalOnClass({Flyway.class, FlywayAutoConfiguration.class})
class MigrationAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(Flyway.class)
    static class Background {

        @Bean
        FlywayMigrationStrategy notDuringTheStart() {
            return flyway -> {};
        }

        @Bean
        DatabaseMigration databaseMigration(Flyway flyway) {
            return new DatabaseMigration(flyway);
        }
    }
}

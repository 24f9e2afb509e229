package dev.conference.defaults.migration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Checks that all replicas' connection pools fit into the database: replicas × pool must stay within this service's share
 * of the connections that the database gives to ordinary users. Otherwise the service does not become ready: better told
 * at the first start than found out when it is scaled up under load. Each service looks at itself alone, so all of them fit
 * together as long as the shares of those that use one database server add up to no more than 1.
 */
class ConnectionBudget implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(ConnectionBudget.class);

    private final JdbcClient jdbc;
    private final DatabaseProperties properties;
    private final int poolSize;
    private volatile Health last =
            Health.outOfService().withDetail("state", "not checked yet").build();

    ConnectionBudget(JdbcClient jdbc, DatabaseProperties properties, int poolSize) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.poolSize = poolSize;
    }

    /** Asks the database once; its limit changes only with its restart, which breaks all connections anyway. */
    @Override
    public Health health() {
        if (!Status.UP.equals(last.getStatus())) {
            try {
                last = check();
            } catch (DataAccessException e) {
                return Health.outOfService()
                        .withDetail("state", "the database does not answer")
                        .build();
            }
        }
        return last;
    }

    private Health check() {
        var available = jdbc.sql("""
                        select current_setting('max_connections')::int
                             - current_setting('superuser_reserved_connections')::int
                             - coalesce(current_setting('reserved_connections', true)::int, 0)
                        """).query(Integer.class).single();
        var share = (int) (available * properties.connectionShare());
        var wanted = properties.maxReplicas() * poolSize;
        var told = "%d replicas with %d connections each want %d; this service's share of the database's %d is %d"
                .formatted(properties.maxReplicas(), poolSize, wanted, available, share);
        if (wanted <= share) {
            return Health.up().withDetail("state", told).build();
        }
        log.error("Not ready: {}. Lower POSTGRES_POOL_SIZE or raise the database's max_connections.", told);
        return Health.outOfService().withDetail("state", told).build();
    }
}

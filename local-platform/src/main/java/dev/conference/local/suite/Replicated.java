package dev.conference.local.suite;

import dev.conference.local.balancer.LoadBalancer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service with its replicas and what stands before them. */
public final class Replicated implements AutoCloseable {

    private final String name;
    private final int port;
    private final List<LocalService> replicas;
    private volatile @Nullable LoadBalancer balancer;

    Replicated(String name, int port, List<LocalService> replicas) {
        this.name = name;
        this.port = port;
        this.replicas = replicas;
    }

    /** The service's name. */
    public String name() {
        return name;
    }

    /** Its replicas. */
    public List<LocalService> replicas() {
        return replicas;
    }

    String url() {
        return "http://localhost:" + port;
    }

    void open() {
        balancer = LoadBalancer.start(port, replicas);
    }

    @Override
    public void close() {
        var open = balancer;
        if (open != null) {
            open.close();
        }
    }
}

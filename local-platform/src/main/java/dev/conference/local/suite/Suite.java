package dev.conference.local.suite;

import dev.conference.local.server.LocalServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Servers and the services that need them. */
public interface Suite extends AutoCloseable {

    /** What the services need. */
    List<LocalServer> servers();

    /** What is stopped first. */
    List<LocalService> services();

    /** Each port that must be free, with what it is for. */
    Map<Integer, String> ports();

    /** What makes the next start faster, to be run when this one is done. */
    default List<Rehearsal> rehearsals() {
        return List.of();
    }

    /** Servers and services. */
    default List<LocalServer> all() {
        return Stream.concat(servers().stream(), services().stream()).toList();
    }

    /** Stops the services, then the servers. */
    @Override
    default void close() {
        Together.run(services(), LocalServer::close);
        Together.run(servers(), LocalServer::close);
    }
}

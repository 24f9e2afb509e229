package dev.conference.local.balancer;

import dev.conference.local.suite.LocalService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Spreads connections over the replicas of a service, as a cluster's service does: to those that say they are ready. It
 * looks at connections only. One that stands stays with its replica, also when that leaves the rotation, and breaks with
 * it.
 */
public final class LoadBalancer implements AutoCloseable {

    private static final int CONNECT_MILLIS = 500;
    private static final int BACKLOG = 200;

    private final ServerSocket door;
    private final Replicas replicas;

    private LoadBalancer(ServerSocket door, Replicas replicas) {
        this.door = door;
        this.replicas = replicas;
    }

    /** Listens on a port of this machine, in front of the replicas. */
    public static LoadBalancer start(int port, List<LocalService> replicas) {
        try {
            var balancer = new LoadBalancer(
                    new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()), new Replicas(replicas));
            Thread.ofVirtual().name("balancer " + port).start(balancer::accept);
            return balancer;
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing can listen on port " + port, e);
        }
    }

    /** Where it listens. */
    public URI url() {
        return URI.create("http://localhost:" + door.getLocalPort() + "/");
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                client.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // Closed, or a client that was gone before it was heard.
            }
        }
    }

    private void serve(Socket client) {
        for (var replica : replicas.inTurn()) {
            var connected = connect(replica);
            if (connected != null) {
                Thread.ofVirtual().start(() -> pass(client, connected));
                pass(connected, client);
                return;
            }
        }
        close(client);
    }

    private static @Nullable Socket connect(LocalService replica) {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), replica.port()), CONNECT_MILLIS);
            return socket;
        } catch (IOException e) {
            close(socket);
            return null;
        }
    }

    /** Until one of the two is done; then the other one learns that at once. */
    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of them broke; both are closed.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any more either way.
        }
    }

    @Override
    public void close() {
        replicas.close();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.conference.agenda.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A way to a server on which connections can fall silent: nothing arrives any more, and nobody says so. As when the node
 * behind a cluster address vanishes and another one takes its place.
 */
final class StalledNetwork implements AutoCloseable {

    private final ServerSocket entrance;
    private final int target;
    private final List<Way> ways = new CopyOnWriteArrayList<>();

    StalledNetwork(int target) throws IOException {
        this.target = target;
        this.entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Every connection there is falls silent; new ones work. */
    void stallConnections() {
        ways.forEach(way -> way.stalled = true);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (var way : ways) {
            way.client.close();
            way.server.close();
        }
    }

    private void accept() {
        try {
            while (!entrance.isClosed()) {
                var way = new Way(entrance.accept(), new Socket(InetAddress.getLoopbackAddress(), target));
                ways.add(way);
                Thread.ofVirtual().start(() -> way.carry(way.client, way.server));
                Thread.ofVirtual().start(() -> way.carry(way.server, way.client));
            }
        } catch (IOException e) {
            if (!entrance.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Way {

        private final Socket client;
        private final Socket server;
        private volatile boolean stalled;

        Way(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void carry(Socket from, Socket to) {
            try (from;
                    to) {
                var bytes = new byte[8192];
                for (var read = from.getInputStream().read(bytes);
                        read >= 0;
                        read = from.getInputStream().read(bytes)) {
                    if (!stalled) {
                        to.getOutputStream().write(bytes, 0, read);
                    }
                }
            } catch (IOException e) {
                // One side is gone, so the other one goes too.
            }
        }
    }
}

package dev.conference.benchmarks.workload;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A program that is ready at once, and leaves a line in the file of the property {@code marker} if there is one. */
final class SmallService {

    private SmallService() {}

    public static void main(String[] arguments) throws IOException {
        var marker = System.getProperty("marker");
        if (marker != null) {
            Files.writeString(
                    Path.of(marker),
                    System.getProperty("saying") + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        int port = Integer.parseInt(System.getenv("SERVER_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}

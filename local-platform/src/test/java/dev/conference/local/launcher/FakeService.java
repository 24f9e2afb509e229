package dev.conference.local.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** A small program that behaves as a service does: ready at once, dead on {@code /crash}, or not even alive. */
final class FakeService {

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("SERVER_PORT"));
        if ("true".equals(System.getenv("BROKEN_AT_START"))) {
            System.out.println("Starting");
            System.out.println("ERROR the wheel came off");
            System.exit(1);
        }
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/health/readiness", exchange -> answer(exchange, 200));
        server.createContext("/crash", FakeService::crash);
        server.start();
    }

    private static void crash(HttpExchange exchange) throws IOException {
        System.out.println("ERROR the engine is on fire");
        answer(exchange, 200);
        Runtime.getRuntime().halt(3);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}

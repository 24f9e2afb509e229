package dev.conference.notifications.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server without any extension, which takes whatever it is sent. */
final class PlainMailServer implements AutoCloseable {

    private final ServerSocket server;
    private final List<String> commands = new CopyOnWriteArrayList<>();

    PlainMailServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** Where it is. */
    Map<String, Object> settings() {
        return Map.of("spring.mail.host", "localhost", "spring.mail.port", server.getLocalPort());
    }

    /** What it was told, in order, each byte a character. */
    List<String> commands() {
        return commands;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var connection = server.accept()) {
                talk(connection);
            } catch (IOException e) {
                // The client is gone, or the test is over.
            }
        }
    }

    private void talk(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        say(connection, "220 plain");
        var inMail = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            if (inMail && !".".equals(line)) {
                continue;
            }
            inMail = "DATA".equals(line);
            say(connection, inMail ? "354 go on" : "250 fine");
        }
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

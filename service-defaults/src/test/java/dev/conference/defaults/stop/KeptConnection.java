package dev.conference.defaults.stop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection of HTTP/1.1, as a client keeps it for its next requests. */
final class KeptConnection implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;

    KeptConnection(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(10_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    /** Asks, and gives the answer. */
    String get(String path) throws IOException {
        send(path);
        return answer();
    }

    /** Asks. */
    void send(String path) throws IOException {
        var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    /** The next answer's status line and headers; its body is read too, so that the next answer can follow. */
    String answer() throws IOException {
        var head = new StringBuilder();
        var length = -1;
        var chunked = false;
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.append(line).append('\n');
            chunked = chunked || line.equals("Transfer-Encoding: chunked");
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring("Content-Length: ".length()));
            }
        }
        readBody(length, chunked);
        return head.toString();
    }

    /** Whether the server closes it, instead of waiting for another request. */
    boolean isEnded() throws IOException {
        return in.skip(Long.MAX_VALUE) >= 0 && in.read() < 0;
    }

    private void readBody(int length, boolean chunked) throws IOException {
        if (length >= 0) {
            in.skip(length);
            return;
        }
        if (!chunked) {
            return; // it ends with the connection
        }
        for (var size = chunkSize(); size > 0; size = chunkSize()) {
            in.skip(size + 2);
        }
        in.readLine();
    }

    private int chunkSize() throws IOException {
        var line = in.readLine();
        return line == null ? 0 : Integer.parseInt(line, 16);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

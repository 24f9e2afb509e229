package dev.conference.local.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the SMTP dialogue said about a message. It is kept in front of the message, as headers of its own.
 *
 * @param from the address that the sending side gave
 * @param to the addresses to which it is to be delivered
 * @param receivedAt when it was taken
 */
record Envelope(String from, List<String> to, Instant receivedAt) {

    private static final String FROM = "X-Envelope-From: ";
    private static final String TO = "X-Envelope-To: ";
    private static final String RECEIVED = "X-Received-At: ";

    Envelope {
        to = List.copyOf(to);
    }

    /** The header lines to put in front of the message. */
    byte[] toHeaders() {
        var headers = new StringBuilder();
        headers.append(FROM).append(singleLine(from)).append("\r\n");
        to.forEach(address -> headers.append(TO).append(singleLine(address)).append("\r\n"));
        headers.append(RECEIVED).append(receivedAt).append("\r\n");
        return headers.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what {@link #toHeaders()} wrote. */
    static Envelope parse(byte[] message) throws IOException {
        String from = "";
        List<String> to = new ArrayList<>();
        var reader = new BufferedReader(new StringReader(new String(message, StandardCharsets.UTF_8)));
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            if (line.startsWith(FROM)) {
                from = line.substring(FROM.length());
            } else if (line.startsWith(TO)) {
                to.add(line.substring(TO.length()));
            } else if (line.startsWith(RECEIVED)) {
                return new Envelope(from, to, Instant.parse(line.substring(RECEIVED.length())));
            }
        }
        throw new IOException("Not a message of this inbox: its envelope is missing");
    }

    private static String singleLine(String value) {
        return value.replaceAll("[\\r\\n]", " ");
    }
}

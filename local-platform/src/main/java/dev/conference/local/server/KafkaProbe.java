package dev.conference.local.server;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Asks a Kafka broker whether it is there, without the weight and the log lines of a Kafka client. */
public final class KafkaProbe {

    private static final short METADATA = 3;
    private static final short VERSION = 1;
    private static final int CORRELATION_ID = 1;
    private static final int REQUEST_BYTES = 2 + 2 + 4 + 2 + 4;

    private KafkaProbe() {}

    /** Whether the broker takes part in its cluster now. */
    public static boolean answers(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 1_000);
            socket.setSoTimeout(2_000);
            var request = new DataOutputStream(socket.getOutputStream());
            request.writeInt(REQUEST_BYTES);
            request.writeShort(METADATA);
            request.writeShort(VERSION);
            request.writeInt(CORRELATION_ID);
            request.writeShort(-1); // no client id
            request.writeInt(0); // of no topics
            request.flush();
            var response = new DataInputStream(socket.getInputStream());
            response.readInt(); // its length
            return response.readInt() == CORRELATION_ID && numberOfBrokers(response) > 0;
        } catch (IOException ignored) {
            return false;
        }
    }

    private static int numberOfBrokers(DataInputStream metadata) throws IOException {
        return metadata.readInt();
    }
}

package dev.conference.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Helm writes its own records in the binary form of Kubernetes, whatever a server prefers. This reads as much of a Secret
 * as there is in them: the numbers of the fields are those of {@code k8s.io/api/core/v1/generated.proto}.
 */
final class ProtobufSecret {

    private static final byte[] MAGIC = {'k', '8', 's', 0};
    private static final int BYTES = 2;

    private ProtobufSecret() {}

    static ObjectNode read(byte[] body) {
        var envelope = ByteBuffer.wrap(body);
        var magic = new byte[MAGIC.length];
        envelope.get(magic);
        if (!java.util.Arrays.equals(magic, MAGIC)) {
            throw new IllegalArgumentException("not an object in binary form");
        }
        var secret =
                JsonNodeFactory.instance.objectNode().put("apiVersion", "v1").put("kind", "Secret");
        fields(envelope, (field, value) -> {
            if (field == 2) {
                fields(value, (part, content) -> secret(secret, part, content));
            }
        });
        return secret;
    }

    private static void secret(ObjectNode secret, int field, ByteBuffer value) {
        switch (field) {
            case 1 -> fields(value, (part, content) -> metadata(secret.withObject("/metadata"), part, content));
            case 2 ->
                entry(
                        value,
                        (name, content) -> secret.withObject("/data")
                                .put(name, Base64.getEncoder().encodeToString(content)));
            case 3 -> secret.put("type", text(value));
            default -> {}
        }
    }

    private static void metadata(ObjectNode metadata, int field, ByteBuffer value) {
        switch (field) {
            case 1 -> metadata.put("name", text(value));
            case 11 ->
                entry(value, (name, content) -> metadata.withObject("/labels").put(name, new String(content, UTF_8)));
            case 12 ->
                entry(
                        value,
                        (name, content) -> metadata.withObject("/annotations").put(name, new String(content, UTF_8)));
            default -> {}
        }
    }

    private static void entry(ByteBuffer entry, BiConsumer<String, byte[]> put) {
        var both = new byte[3][];
        fields(entry, (field, value) -> both[field] = bytes(value));
        put.accept(new String(both[1], UTF_8), both[2]);
    }

    /** Each field that holds bytes, with its number; the numbers among the values are passed over. */
    private static void fields(ByteBuffer message, BiConsumer<Integer, ByteBuffer> each) {
        while (message.hasRemaining()) {
            var tag = varint(message);
            var number = varint(message);
            if ((tag & 7) == BYTES) {
                var length = (int) number;
                each.accept((int) (tag >>> 3), message.slice(message.position(), length));
                message.position(message.position() + length);
            } else if ((tag & 7) != 0) {
                throw new IllegalArgumentException("no idea of a field of type " + (tag & 7));
            }
        }
    }

    private static long varint(ByteBuffer from) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            var next = from.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static String text(ByteBuffer value) {
        return new String(bytes(value), UTF_8);
    }

    private static byte[] bytes(ByteBuffer value) {
        var bytes = new byte[value.remaining()];
        value.get(bytes);
        return bytes;
    }
}

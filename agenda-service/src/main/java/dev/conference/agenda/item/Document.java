package dev.conference.agenda.item;

import dev.conference.defaults.web.EntityTag;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * JSON, ready to be sent. Its tag is made from its bytes, or from its elements' tags, so every replica gives the same JSON
 * the same tag, and an upgrade that changes the JSON changes the tag.
 */
final class Document {

    private final byte[] json;
    private final String tag;

    /** A document that keeps the given bytes. */
    Document(byte[] json) {
        this(json, json);
    }

    private Document(byte[] json, byte[] tagged) {
        this.json = json;
        this.tag = EntityTag.of(tagged);
    }

    /** An array of documents. */
    static Document array(List<Document> elements) {
        var bytes = new ByteArrayOutputStream(2
                + elements.stream().mapToInt(element -> element.json.length + 1).sum());
        var tags = new ByteArrayOutputStream();
        bytes.write('[');
        for (var element : elements) {
            if (bytes.size() > 1) {
                bytes.write(',');
            }
            bytes.writeBytes(element.json);
            tags.writeBytes(element.tag.getBytes(StandardCharsets.US_ASCII));
        }
        bytes.write(']');
        return new Document(bytes.toByteArray(), tags.toByteArray());
    }

    /** The bytes to send; not to be changed. */
    byte[] json() {
        return json;
    }

    /** A strong entity tag (RFC 9110), quotes included. */
    String tag() {
        return tag;
    }
}

package dev.conference.frontend.web;

import dev.conference.defaults.web.EntityTag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * An answer of which everything is known beforehand: sent as it is, compressed to who takes that, and not at all to who
 * has it already. It is compressed once, by the first who wants it so. Keeps both forms in memory.
 */
public final class PreparedAnswer {

    private final String type;
    private final String tag;
    private final byte[] body;
    private volatile byte @Nullable [] compressed;

    /**
     * Prepares an answer.
     *
     * @param tag a strong entity tag, quotes included (RFC 9110)
     * @param body is kept, and not to be changed
     */
    public PreparedAnswer(MediaType type, String tag, byte[] body) {
        this.type = type.toString();
        this.tag = tag;
        this.body = body;
    }

    /** Prepares an answer whose tag is made from its bytes: all replicas give the same answer the same tag. */
    public static PreparedAnswer of(MediaType type, byte[] body) {
        return new PreparedAnswer(type, EntityTag.of(body), body);
    }

    /** Its length in bytes, not compressed. */
    public int length() {
        return body.length;
    }

    /** Sends it, or says that nothing has changed since the answer that the client has. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var zipped = takesGzip(request);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        // Compressed it is the same answer, but not the same bytes: that is what weak tags are for.
        if (new ServletWebRequest(request, response).checkNotModified(zipped ? "W/" + tag : tag)) {
            return;
        }
        var bytes = zipped ? compressed() : body;
        response.setContentType(type);
        if (zipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** As in {@code gzip, deflate;q=0.5}; whoever does not want it says {@code gzip;q=0}, or does not name it. */
    private static boolean takesGzip(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING)).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(coding -> coding.replace(" ", ""))
                .anyMatch(coding -> coding.equals("gzip") || coding.matches("gzip;q=(1(\\.0*)?|0\\.0*[1-9]\\d*)"));
    }

    private byte[] compressed() {
        var known = compressed;
        if (known == null) {
            known = gzip(body);
            compressed = known;
        }
        return known;
    }

    private static byte[] gzip(byte[] bytes) {
        var zipped = new ByteArrayOutputStream(bytes.length / 4);
        try (var stream = new GZIPOutputStream(zipped)) {
            stream.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written", e);
        }
        return zipped.toByteArray();
    }
}

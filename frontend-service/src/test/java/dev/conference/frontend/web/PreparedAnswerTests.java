package dev.conference.frontend.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PreparedAnswerTests {

    private final byte[] body = "Services that survive. ".repeat(100).getBytes(UTF_8);
    private final PreparedAnswer answer = new PreparedAnswer(MediaType.TEXT_HTML, "\"v1\"", body);

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/agenda");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void isSentAsItIs() throws IOException {
        answer.send(request, response);

        assertThat(response.getContentAsByteArray()).isEqualTo(body);
        assertThat(response.getContentLength()).isEqualTo(body.length);
        assertThat(response.getContentType()).isEqualTo("text/html");
        assertThat(response.getHeader("ETag")).isEqualTo("\"v1\"");
        assertThat(response.getHeader("Vary")).isEqualTo("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, gzip", "gzip;q=1.0", "deflate, gzip; q=0.5"})
    void isCompressedForWhoTakesThat(String accepted) throws IOException {
        request.addHeader("Accept-Encoding", accepted);

        answer.send(request, response);

        assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(response.getHeader("ETag")).isEqualTo("W/\"v1\"");
        var sent = response.getContentAsByteArray();
        assertThat(sent).hasSizeLessThan(body.length / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(sent)).readAllBytes())
                .isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "gzip;q=0", "gzip;q=0.000", "xgzip"})
    void isNotCompressedForAnybodyElse(String accepted) throws IOException {
        request.addHeader("Accept-Encoding", accepted);

        answer.send(request, response);

        assertThat(response.getHeader("Content-Encoding")).isNull();
        assertThat(response.getContentAsByteArray()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v1\"", "W/\"v1\"", "\"v0\", \"v1\""})
    void isNotSentToWhoHasIt(String known) throws IOException {
        request.addHeader("If-None-Match", known);
        request.addHeader("Accept-Encoding", "gzip");

        answer.send(request, response);

        assertThat(response.getStatus()).isEqualTo(304);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void sameBytesHaveTheSameTag() throws IOException {
        PreparedAnswer.of(MediaType.TEXT_HTML, body).send(request, response);
        var other = new MockHttpServletResponse();
        PreparedAnswer.of(MediaType.TEXT_HTML, body.clone()).send(request, other);

        assertThat(response.getHeader("ETag")).matches("\"[\\w-]{20}\"").isEqualTo(other.getHeader("ETag"));
    }
}

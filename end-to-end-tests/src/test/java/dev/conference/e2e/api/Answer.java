package dev.conference.e2e.api;

import java.net.http.HttpHeaders;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The body as JSON. */
    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** A header; empty when it is missing. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** This answer, which has the status. */
    public Answer expect(int expected) {
        Assertions.assertThat(status).as(body).isEqualTo(expected);
        return this;
    }
}

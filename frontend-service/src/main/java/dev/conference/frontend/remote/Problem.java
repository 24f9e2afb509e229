package dev.conference.frontend.remote;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.HttpClientErrorException;

/**
 * A service's refusal in its own words.
 *
 * @param detail a sentence for the person who asked
 * @param errors what is wrong with which field
 */
public record Problem(String detail, List<FieldError> errors) {

    private static final String UNEXPLAINED = "The request was refused.";

    /** What is wrong with one field. */
    public record FieldError(String field, String message) {}

    /** The refusal that an answer carries; an unexplained one if its body is no problem detail. */
    public static Problem of(HttpClientErrorException refusal) {
        Body body;
        try {
            body = refusal.getResponseBodyAs(Body.class);
        } catch (RuntimeException e) {
            body = null;
        }
        if (body == null) {
            return new Problem(UNEXPLAINED, List.of());
        }
        return new Problem(
                Optional.ofNullable(body.detail()).orElse(UNEXPLAINED),
                Optional.ofNullable(body.errors()).orElse(List.of()));
    }

    private record Body(@Nullable String detail, @Nullable List<FieldError> errors) {}
}

package dev.conference.frontend.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** How a filter refuses a page: the usual error page, with a sentence of its own. */
public final class Refusal {

    private static final String SENTENCE = Refusal.class.getName();

    private Refusal() {}

    /** Ends a request with an error page that says this. */
    public static void send(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String sentence)
            throws IOException {
        request.setAttribute(SENTENCE, sentence);
        response.sendError(status.value());
    }

    /** What the error page of this request is to say, if there is something better than the general advice. */
    static @Nullable String sentence(HttpServletRequest request) {
        return request.getAttribute(SENTENCE) instanceof String sentence ? sentence : null;
    }
}

package dev.conference.frontend.gateway;

import dev.conference.defaults.problem.Problems;
import dev.conference.frontend.limit.SubmissionLimit;
import java.io.IOException;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Holds submissions by API clients to the same limits as those by the form. */
class LimitedSubmissions implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final JsonMapper JSON = new JsonMapper();

    private final SubmissionLimit limit;
    private final Problems problems;

    LimitedSubmissions(SubmissionLimit limit, Problems problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!request.method().equals(HttpMethod.POST)
                || !request.uri().getPath().matches("/proposals/?")) {
            return next.handle(request);
        }
        var wait = limit.wait(request.servletRequest(), email(request));
        return wait.isEmpty() ? next.handle(request) : refusal(SubmissionLimit.seconds(wait.get()));
    }

    private ServerResponse refusal(long seconds) {
        return ServerResponse.status(HttpStatus.TOO_MANY_REQUESTS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(problems.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "Too many proposals came from here in a short time. Please try again in %d seconds."
                                .formatted(seconds)));
    }

    /** The address in the body, if it is what c4p-service would understand; otherwise that will refuse it. */
    private static String email(ServerRequest request) throws IOException {
        var body = MvcUtils.getOrCacheBody(request);
        if (body == null) {
            return "";
        }
        try {
            return JSON.readTree(body.readAllBytes()).path("email").asString("");
        } catch (JacksonException e) {
            return "";
        } finally {
            body.reset(); // it is still to be passed on
        }
    }
}

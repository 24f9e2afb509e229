package dev.conference.frontend.gateway;

import dev.conference.defaults.logging.RequestLog;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer that is passed on while it comes in. If it breaks off before any of it has left, another answer is
 * given in its place, and nothing of the first one stays; later than that it breaks off for its reader, too.
 */
class WholeAnswer implements ServerResponse {

    private final ServerResponse answer;
    private final Function<IOException, ServerResponse> otherwise;

    WholeAnswer(ServerResponse answer, Function<IOException, ServerResponse> otherwise) {
        this.answer = answer;
        this.otherwise = otherwise;
    }

    @Override
    public HttpStatusCode statusCode() {
        return answer.statusCode();
    }

    @Override
    public HttpHeaders headers() {
        return answer.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return answer.cookies();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws ServletException, IOException {
        var ours = Set.copyOf(response.getHeaderNames());
        try {
            return answer.writeTo(request, response, context);
        } catch (IOException e) {
            if (e instanceof AsyncRequestNotUsableException) { // whoever reads it is gone
                throw e;
            }
            if (response.isCommitted()) {
                RequestLog.because(request, "The service's answer broke off: " + e.getMessage());
                throw new BrokenOffException();
            }
            response.resetBuffer();
            Set.copyOf(response.getHeaderNames()).stream()
                    .filter(name -> !ours.contains(name))
                    .forEach(name -> response.setHeader(name, null));
            response.setContentLengthLong(-1);
            return otherwise.apply(e).writeTo(request, response, context);
        }
    }

    /** Has no cause: a service's connection that was reset would be taken for the reader's, and the answer for ended well. */
    private static class BrokenOffException extends IOException {}
}

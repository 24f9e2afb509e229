package dev.conference.defaults.stop;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Once the service stops, says with every answer that it is the connection's last: the client's next request takes another
 * connection, and so another instance. Decided when the answer leaves, so that it holds for requests that came before.
 */
class LastAnswers extends OncePerRequestFilter {

    private volatile boolean begun;

    /** From now on. */
    void begin() {
        begun = true;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new Answer(response);
        chain.doFilter(request, answer);
        if (!answer.isCommitted()) {
            answer.onResponseCommitted();
        }
    }

    private final class Answer extends OnCommittedResponseWrapper {

        private Answer(HttpServletResponse response) {
            super(response);
        }

        @Override
        protected void onResponseCommitted() {
            if (begun) {
                setHeader(HttpHeaders.CONNECTION, "close");
            }
        }
    }
}

package dev.conference.frontend.login;

import dev.conference.defaults.access.Audit;
import dev.conference.defaults.access.Refusals;
import dev.conference.frontend.web.PageRequests;
import dev.conference.frontend.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Refuses who is logged in but is no organizer, and forms that no page of this session has shown. */
@Component
class Forbidden implements AccessDeniedHandler {

    private final Refusals refusals;
    private final Audit audit;

    Forbidden(Refusals refusals, Audit audit) {
        this.refusals = refusals;
        this.audit = audit;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (PageRequests.isData(request.getRequestURI())) {
            refusals.handle(request, response, reason);
        } else if (reason instanceof CsrfException) {
            Refusal.send(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "Nothing was done: the page was open since before you logged in. Please open it again and repeat that.");
        } else {
            audit.denied(request);
            var name = Login.of(request).map(Login::name).orElse("somebody");
            Refusal.send(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "You are logged in as %s, but this page is for organizers only.".formatted(name)
                            + " Log out to come back as somebody else.");
        }
    }
}

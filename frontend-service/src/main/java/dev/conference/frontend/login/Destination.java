package dev.conference.frontend.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where somebody goes on after the login, always within this site.
 *
 * @param address path and query
 */
record Destination(String address) {

    private static final String ATTRIBUTE = "destination";
    private static final Destination BACK_OFFICE = new Destination("/backoffice");

    /** A page that was opened; for a form that was sent, the page on which it stood: nothing is done without asking again. */
    static Destination of(HttpServletRequest request) {
        if ("GET".equals(request.getMethod())) {
            var query = request.getQueryString();
            return within(request.getRequestURI() + (query == null ? "" : "?" + query));
        }
        var page = request.getHeader(HttpHeaders.REFERER);
        return page == null ? BACK_OFFICE : withinOrigin(page, request);
    }

    /** Takes it out of the session. */
    static Destination takeFrom(HttpSession session) {
        var kept = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return kept instanceof String address ? within(address) : BACK_OFFICE;
    }

    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, address);
    }

    private static Destination withinOrigin(String page, HttpServletRequest request) {
        try {
            var address = URI.create(page);
            var ours = UriComponentsBuilder.fromUriString(
                            request.getRequestURL().toString())
                    .build();
            if (Objects.equals(ours.getHost(), address.getHost()) && ours.getPort() == address.getPort()) {
                var query = address.getRawQuery();
                return within(address.getRawPath() + (query == null ? "" : "?" + query));
            }
        } catch (IllegalArgumentException e) {
            // No address at all: the browser, or whoever sent this, made it up.
        }
        return BACK_OFFICE;
    }

    /** Two slashes at the beginning would lead to another site. */
    private static Destination within(String address) {
        var leadsAway = !address.startsWith("/") || address.startsWith("//") || address.contains("\\");
        return leadsAway ? BACK_OFFICE : new Destination(address);
    }
}

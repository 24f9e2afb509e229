package dev.conference.frontend.web;

import dev.conference.defaults.access.IdentityProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/** Tells the browser to run and load only what comes from here, and never to keep what is for organizers only. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ResponseHeaders extends OncePerRequestFilter {

    private static final String HSTS = "max-age=31536000; includeSubDomains";

    private final String contentSecurityPolicy;

    /** Forms go here, and those that log in or out are led on to the identity provider. */
    ResponseHeaders(IdentityProperties identity) {
        var provider = UriComponentsBuilder.fromUri(identity.issuer())
                .replacePath(null)
                .replaceQuery(null)
                .toUriString();
        this.contentSecurityPolicy = String.join(
                "; ",
                "default-src 'self'",
                "img-src 'self' data:",
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self' " + provider,
                "frame-ancestors 'none'");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", contentSecurityPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Permitted-Cross-Domain-Policies", "none");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", HSTS);
        }
        if (PageRequests.isPage(request.getRequestURI())) {
            var keep = PageRequests.isBackOffice(request.getRequestURI()) ? "no-store" : "no-cache";
            response.setHeader(HttpHeaders.CACHE_CONTROL, keep);
        }
        chain.doFilter(request, response);
    }
}

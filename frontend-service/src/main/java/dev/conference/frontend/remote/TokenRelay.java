package dev.conference.frontend.remote;

import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Passes the access token of who sent the current request on to the services, which check it themselves. */
public class TokenRelay implements ClientHttpRequestInterceptor {

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        currentToken().ifPresent(token -> request.getHeaders().setBearerAuth(token));
        return execution.execute(request, body);
    }

    /** The checked access token of who sent the current request; empty for anonymous ones. */
    public static Optional<String> currentToken() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken person
                ? Optional.of(person.getToken().getTokenValue())
                : Optional.empty();
    }
}

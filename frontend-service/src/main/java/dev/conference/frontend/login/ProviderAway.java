package dev.conference.frontend.login;

import dev.conference.defaults.access.IdentityProviderUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Tells "not logged in" from "nobody can tell right now", so that nobody is sent to a login that cannot work. */
final class ProviderAway {

    private static final String NOTE = ProviderAway.class.getName();

    private ProviderAway() {}

    /** The provider would have been needed for this request, and did not answer. */
    static void note(HttpServletRequest request) {
        request.setAttribute(NOTE, true);
    }

    /** Whether that was noted. */
    static boolean isNoted(HttpServletRequest request) {
        return request.getAttribute(NOTE) != null;
    }

    /** Whether a failure means that the provider did not answer, or only said that it is broken. */
    static boolean isMeantBy(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IdentityProviderUnavailableException
                        || (cause instanceof RestClientException
                                && !(cause instanceof RestClientResponseException answer
                                        && answer.getStatusCode().is4xxClientError())));
    }
}

package dev.conference.frontend.login;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How people log in.
 *
 * @param clientId this application at the identity provider
 * @param clientSecret its secret there
 * @param scopes what the provider is asked for
 * @param timeout longest wait for the provider, for a connection and for an answer
 * @param renewBefore how long before its end an access token is exchanged for the next one
 * @param idle a session ends when nothing was opened with it for so long
 * @param pending how long the way from a page to the provider and back may take
 */
@Validated
@ConfigurationProperties("frontend.login")
record LoginProperties(
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @NotEmpty List<String> scopes,
        @NotNull Duration timeout,
        @NotNull Duration renewBefore,
        @NotNull Duration idle,
        @NotNull Duration pending) {}

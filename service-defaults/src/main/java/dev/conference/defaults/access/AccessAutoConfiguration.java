package dev.conference.defaults.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.conference.defaults.problem.Problems;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks identity and access of every request: a bearer token's signature, issuer, audience and times, then the service's
 * {@link AccessPolicy}. A service that also knows browsers brings a filter chain of its own.
 */
@AutoConfiguration(
        afterName = "dev.conference.defaults.problem.ProblemAutoConfiguration",
        beforeName = {
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration"
        })
@EnableConfigurationProperties(IdentityProperties.class)
class AccessAutoConfiguration {

    @Bean
    IdentityProvider identityProvider(IdentityProperties properties) {
        return new IdentityProvider(properties);
    }

    @Bean
    TokenConverter tokenConverter(IdentityProperties properties) {
        return new TokenConverter(properties);
    }

    @Bean
    Audit audit() {
        return new Audit();
    }

    @Bean
    Refusals refusals(Problems problems, JsonMapper json, Audit audit) {
        return new Refusals(problems, json, audit);
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(IdentityProvider provider, IdentityProperties properties) {
        return new SigningKeys(provider, properties.refreshKeysEvery());
    }

    @Bean
    JwtDecoder accessTokens(JWKSource<SecurityContext> keys, IdentityProperties properties) {
        var types = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        types.setAllowEmpty(true);
        var times = new JwtTimestampValidator();
        times.setAllowEmptyExpiryClaim(false);
        return SignedTokens.decoder(
                keys,
                new DelegatingOAuth2TokenValidator<Jwt>(List.of(
                        types,
                        times,
                        new JwtIssuerValidator(properties.issuer().toString()),
                        new JwtAudienceValidator(properties.audience()),
                        new JwtClaimValidator<String>(
                                "sub", subject -> !TokenConverter.shown(subject).isEmpty()))));
    }

    /** Each filter and each decision would be measured by itself, which costs more than all that they do. */
    @Bean
    SecurityObservationSettings noSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Without cookies there is no session, and nothing that a foreign page could make a browser do. */
    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain access(HttpSecurity http, AccessPolicy policy, TokenConverter tokens, Refusals refusals) {
        return http.authorizeHttpRequests(policy::guard)
                .oauth2ResourceServer(server -> BearerTokens.check(server, tokens, refusals))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }
}

package dev.conference.defaults.access;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadataClaimNames;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;

/** The one way in which services take bearer tokens. */
public final class BearerTokens {

    private BearerTokens() {}

    /** Has a filter chain check the tokens that requests carry, and refuse in our form. */
    public static void check(
            OAuth2ResourceServerConfigurer<HttpSecurity> server, TokenConverter tokens, Refusals refusals) {
        server.jwt(jwt -> jwt.jwtAuthenticationConverter(tokens))
                .authenticationEntryPoint(refusals)
                .accessDeniedHandler(refusals)
                .protectedResourceMetadata(
                        resource -> resource.protectedResourceMetadataCustomizer(facts -> describe(facts, tokens)))
                .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                    @Override
                    public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(refusals);
                        return filter;
                    }
                });
    }

    /** What {@code /.well-known/oauth-protected-resource} tells (RFC 9728): whose tokens to bring; none is bound to TLS. */
    private static void describe(OAuth2ProtectedResourceMetadata.Builder facts, TokenConverter tokens) {
        facts.authorizationServer(tokens.issuer())
                .claims(claims -> claims.remove(
                        OAuth2ProtectedResourceMetadataClaimNames.TLS_CLIENT_CERTIFICATE_BOUND_ACCESS_TOKENS));
    }
}

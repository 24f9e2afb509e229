package dev.conference.frontend.login;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.conference.defaults.access.AccessPolicy;
import dev.conference.defaults.access.BearerTokens;
import dev.conference.defaults.access.Refusals;
import dev.conference.defaults.access.SignedTokens;
import dev.conference.defaults.access.TokenConverter;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpClient;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestClient;

/**
 * How requests are identified and guarded where they come in: people by their session, API clients by their bearer token,
 * everybody by the same {@link AccessPolicy}.
 */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            AccessPolicy policy,
            TokenConverter tokens,
            Refusals refusals,
            Provider provider,
            SessionTokens tokensOfLogin,
            SessionLogin sessions,
            LoginRequired loginRequired,
            Forbidden forbidden,
            LoginSuccess success,
            LoginFailure failure,
            Logout logout,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes) {
        return http.authorizeHttpRequests(policy::guard)
                .oauth2Login(login -> login.clientRegistrationRepository(provider)
                        .authorizedClientRepository(tokensOfLogin)
                        .loginPage("/backoffice")
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codes))
                        .successHandler(success)
                        .failureHandler(failure))
                .oauth2ResourceServer(server -> BearerTokens.check(server, tokens, refusals))
                .securityContext(context -> context.securityContextRepository(sessions))
                .logout(end -> end.addLogoutHandler(logout).logoutSuccessHandler(logout))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(LoginConfiguration::isWriteBySession))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(loginRequired).accessDeniedHandler(forbidden))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.disable()) // ResponseHeaders sets them, on every answer
                .build();
    }

    /**
     * A write that counts because of the session's cookie, which browsers send along whoever made them write. A proposal
     * counts without any session, so it needs no token; a form that was open before the login is not lost.
     */
    private static boolean isWriteBySession(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                && !request.getRequestURI().equals("/proposals")
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && Login.of(request).isPresent();
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeClient(LoginProperties properties) {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(tokenEndpoint(properties));
        return client;
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshClient(LoginProperties properties) {
        var client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(tokenEndpoint(properties));
        return client;
    }

    /** ID tokens are signed with the same keys as access tokens; there is no need to read them twice. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(JWKSource<SecurityContext> keys) {
        return registration -> SignedTokens.decoder(keys, new OidcIdTokenValidator(registration));
    }

    private static RestClient tokenEndpoint(LoginProperties properties) {
        var connections = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(properties.timeout()).build());
        connections.setReadTimeout(properties.timeout());
        return RestClient.builder()
                .requestFactory(connections)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}

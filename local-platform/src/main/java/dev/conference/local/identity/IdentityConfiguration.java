package dev.conference.local.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** What the provider is made of. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class IdentityConfiguration {

    @Bean
    SecurityFilterChain security(HttpSecurity http, IdentitySettings settings) {
        return http.oauth2AuthorizationServer(server -> server.oidc(oidc -> oidc.logoutEndpoint(
                        logout -> logout.errorResponseHandler(new ForgottenLogin(settings.home())))))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(LoginServlet.LOGIN, LoginServlet.STYLES)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(LoginServlet.LOGIN))
                .exceptionHandling(problems -> problems.accessDeniedHandler(
                        (request, response, reason) -> response.sendRedirect(LoginServlet.LATE)))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(LoginPage.contentSecurityPolicy(settings.frontend()))))
                .build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentitySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    RegisteredClientRepository clients(IdentitySettings settings) {
        return new InMemoryRegisteredClientRepository(Clients.frontend(settings), Clients.commandLine());
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new Authorizations();
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(Person.ALL.stream()
                .map(person -> User.withUsername(person.username())
                        .password(person.username())
                        .authorities(person.roles().toArray(String[]::new))
                        .build())
                .toList());
    }

    // Deprecated for secrets; these stand on the login page.
    @Bean
    @SuppressWarnings("deprecation")
    PasswordEncoder passwords() {
        return NoOpPasswordEncoder.getInstance();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return new ConferenceClaims();
    }

    @Bean
    JWKSource<SecurityContext> keys(IdentitySettings settings) throws IOException {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.keptIn(settings.data())));
    }

    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }
}

package dev.conference.frontend.login;

import dev.conference.frontend.redis.RedisGuard;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.data.redis.RedisSessionRepository;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions live in Redis, so any replica serves any request. */
@Configuration(proxyBeanMethods = false)
@EnableRedisHttpSession(redisNamespace = SessionConfiguration.NAMESPACE)
class SessionConfiguration {

    static final String NAMESPACE = "frontend:session";

    /** Stands before Spring Session's own repository, which is hidden behind it. */
    @Bean
    @Primary
    SessionStore<?> sessionStore(RedisSessionRepository sessions, StringRedisTemplate redis, RedisGuard guard) {
        return new SessionStore<>(sessions, redis, guard);
    }

    /** A session begins with the way to the login, and is short until that is done. */
    @Bean
    SessionRepositoryCustomizer<RedisSessionRepository> pendingFirst(LoginProperties properties) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(properties.pending());
    }

    @Bean
    RedisSerializer<Object> springSessionDefaultRedisSerializer() {
        return new SessionJson();
    }

    /** Lax, as the provider sends people back from another site. Secure as soon as the request came in over TLS. */
    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("session");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** Error pages show who is logged in too. */
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(SessionRepositoryFilter<?> filter) {
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
        return registration;
    }
}

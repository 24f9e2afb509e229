package dev.conference.defaults.logging;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Records the requests that fail. */
@AutoConfiguration
class LoggingAutoConfiguration {

    /** Within the request's span, whose ids the record carries, and around all else. */
    @Bean
    FilterRegistrationBean<RequestLog> requestLog() {
        var registration = new FilterRegistrationBean<>(new RequestLog());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }
}

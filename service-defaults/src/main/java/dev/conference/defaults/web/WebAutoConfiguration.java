package dev.conference.defaults.web;

import dev.conference.defaults.ServiceProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.filter.UrlHandlerFilter;

/** What every HTTP endpoint shares. */
@AutoConfiguration
@Import(OpenApiPageController.class)
class WebAutoConfiguration {

    private static final int WRITE_BYTES = 40 * 1024;

    @Bean
    FilterRegistrationBean<RequestSizeLimitFilter> requestSizeLimit(ServiceProperties properties) {
        var registration = new FilterRegistrationBean<>(new RequestSizeLimitFilter(properties.maxRequestSize()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ConcurrentRequestLimitFilter> concurrentRequestLimit(ServiceProperties properties) {
        var filter = new ConcurrentRequestLimitFilter(properties.maxConcurrentRequests());
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 40);
        return registration;
    }

    /** An agenda of a hundred talks leaves in one write instead of five. Costs a connection 48 KB in all, outside the heap. */
    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> largerWrites() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appWriteBufSize", Integer.toString(WRITE_BYTES));
            connector.setProperty("socket.directBuffer", "true");
        });
    }

    /** Controllers are mapped without a trailing slash; this makes the path with one mean the same. */
    @Bean
    FilterRegistrationBean<UrlHandlerFilter> trailingSlash() {
        var filter = UrlHandlerFilter.trailingSlashHandler("/**").wrapRequest().build();
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 50);
        return registration;
    }
}

package dev.conference.defaults.stop;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** Lets a service leave the rotation before it stops. */
@AutoConfiguration
@Import(DrainBeforeStop.class)
class DrainAutoConfiguration {

    @Bean
    LastAnswers lastAnswers() {
        return new LastAnswers();
    }

    @Bean
    FilterRegistrationBean<LastAnswers> lastAnswersOfEveryConnection(LastAnswers lastAnswers) {
        var registration = new FilterRegistrationBean<>(lastAnswers);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> drainableConnections() {
        return factory -> factory.setProtocol(DrainableProtocol.class.getName());
    }
}

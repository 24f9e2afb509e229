package dev.conference.defaults.openapi;

import dev.conference.defaults.access.AccessPolicy;
import dev.conference.defaults.info.ServiceInfo;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Completes the document: who serves it, and what the errors look like. */
@AutoConfiguration(afterName = "dev.conference.defaults.info.ServiceInfoAutoConfiguration")
class OpenApiAutoConfiguration {

    @Bean
    GlobalOpenApiCustomizer documentTitle(ServiceInfo service) {
        return document -> document.info(new Info()
                .title(service.name())
                .version(service.version())
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    }

    @Bean
    GlobalOpenApiCustomizer accessAnswers(AccessPolicy policy) {
        return new AccessAnswers(policy);
    }

    @Bean
    GlobalOpenApiCustomizer problemAnswers() {
        return new ProblemAnswers();
    }
}

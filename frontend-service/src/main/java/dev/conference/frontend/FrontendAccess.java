package dev.conference.frontend;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.conference.defaults.access.AccessPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who may do what here, where all requests come in. Pages are for everybody, except in the back office; of the API,
 * everybody may read the agenda, submit a proposal and see which application this is.
 */
@Configuration(proxyBeanMethods = false)
class FrontendAccess {

    @Bean
    AccessPolicy accessPolicy() {
        return AccessPolicy.ofService()
                .anyone(GET, "/api/agenda/agenda-items/**")
                .anyone(POST, "/api/c4p/proposals")
                .anyone(GET, "/api/*/openapi/**")
                .anyone(GET, "/api/features")
                .anyone(GET, "/api/service/info")
                .organizer("/api/**")
                .organizer("/backoffice/**")
                .anyone("/**");
    }
}

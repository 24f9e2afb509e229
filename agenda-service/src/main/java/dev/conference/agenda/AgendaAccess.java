package dev.conference.agenda;

import dev.conference.defaults.access.AccessPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Everybody may read the agenda. To change it is for organizers. */
@Configuration(proxyBeanMethods = false)
class AgendaAccess {

    @Bean
    AccessPolicy accessPolicy() {
        return AccessPolicy.ofService().anyone(HttpMethod.GET, "/agenda-items/**");
    }
}

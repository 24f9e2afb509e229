package dev.conference.c4p;

import dev.conference.defaults.access.AccessPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Everybody may submit a proposal. To read, decide and archive them is for organizers. */
@Configuration(proxyBeanMethods = false)
class C4pAccess {

    @Bean
    AccessPolicy accessPolicy() {
        return AccessPolicy.ofService().anyone(HttpMethod.POST, "/proposals");
    }
}

package dev.conference.notifications;

import dev.conference.defaults.access.AccessPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All of it is for organizers: notifications tell who proposed what, and how to reach them. */
@Configuration(proxyBeanMethods = false)
class NotificationsAccess {

    @Bean
    AccessPolicy accessPolicy() {
        return AccessPolicy.ofService();
    }
}

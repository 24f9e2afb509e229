package dev.conference.frontend.notification;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "notifications", types = NotificationQueries.class)
@ImportHttpServices(group = "notifications-commands", types = NotificationCommands.class)
class NotificationClients {}

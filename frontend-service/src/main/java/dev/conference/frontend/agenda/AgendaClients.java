package dev.conference.frontend.agenda;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.service.registry.ImportHttpServices;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ImportHttpServices(group = "agenda", types = AgendaQueries.class)
@ImportHttpServices(group = "agenda-commands", types = AgendaCommands.class)
class AgendaClients {}

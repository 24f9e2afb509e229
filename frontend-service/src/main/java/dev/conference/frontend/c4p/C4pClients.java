package dev.conference.frontend.c4p;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "c4p", types = ProposalQueries.class)
@ImportHttpServices(group = "c4p-commands", types = ProposalCommands.class)
class C4pClients {}

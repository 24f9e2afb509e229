package dev.conference.c4p.consistency;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the metrics follow what other replicas are told. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ConsistencyConfiguration {}

package dev.conference.agenda;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The agenda: lists approved talks, and tells the world when one is added or archived. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AgendaApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(AgendaApplication.class, args);
    }
}

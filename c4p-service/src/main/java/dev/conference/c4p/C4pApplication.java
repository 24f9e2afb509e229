package dev.conference.c4p;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The call for proposals: takes proposals, lets organizers decide them, and tells the world what was decided. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class C4pApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(C4pApplication.class, args);
    }
}

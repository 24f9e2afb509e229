package dev.conference.notifications;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service that writes to speakers. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationsApplication {

    /** Starts the service; its settings come from the environment. */
    public static void main(String[] arguments) {
        SpringApplication.run(NotificationsApplication.class, arguments);
    }
}

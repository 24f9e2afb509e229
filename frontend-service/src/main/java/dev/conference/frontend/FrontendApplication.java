package dev.conference.frontend;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The only way in: serves the pages and routes the API calls. Keeps no state of its own. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class FrontendApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(FrontendApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

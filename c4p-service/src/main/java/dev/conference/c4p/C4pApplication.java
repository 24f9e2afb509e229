package dev.conference.c4p;

import dev.conference.c4p.check.ConsistencyCheck;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The call for proposals: takes proposals, lets organizers decide them, and tells the world what was decided. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class C4pApplication {

    private static final String CHECK = "check";

    /** Starts the service; or, if the first argument is {@code check}, checks the services' consistency and ends. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(CHECK)) {
            check(Arrays.copyOfRange(args, 1, args.length));
        }
        SpringApplication.run(C4pApplication.class, args);
    }

    /** Standard output is for the report alone, whoever else prints. */
    private static void check(String... arguments) {
        var out = System.out;
        System.setOut(System.err);
        System.exit(ConsistencyCheck.run(arguments, out, System.err));
    }
}

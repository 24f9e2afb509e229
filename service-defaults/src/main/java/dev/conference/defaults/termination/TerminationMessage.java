package dev.conference.defaults.termination;

import dev.conference.defaults.logging.WithoutAddresses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * The one line in which a cluster shows why a service ended: in the file {@code service.termination-message}, or nowhere
 * if that is empty. It begins with the service's name and has neither an e-mail address nor a secret in it.
 */
class TerminationMessage {

    /** Kubernetes reads no more. */
    static final int MAX_BYTES = 4096;

    private static final Logger log = LoggerFactory.getLogger(TerminationMessage.class);
    private static final String CUT = "…";

    private final Environment environment;

    TerminationMessage(Environment environment) {
        this.environment = environment;
    }

    /** Leaves the reason. That it cannot be left is logged, and hides nothing else. */
    void leave(String reason) {
        try {
            var file = setting("service.termination-message", setting("TERMINATION_MESSAGE_PATH", ""));
            if (!file.isBlank()) {
                // One write to the file that is there: the cluster mounts it, so that no other can take its place.
                Files.write(Path.of(file), line(reason));
            }
        } catch (IOException | RuntimeException e) {
            log.warn("The termination message cannot be written: {}", e.toString());
        }
    }

    private byte[] line(String reason) {
        var service = setting("spring.application.name", "service");
        var hidden = WithoutAddresses.in(new Secrets(environment).hiddenIn(reason));
        return (cut(service + ": " + hidden.replaceAll("[\\p{Cc}\\s]+", " ").strip()) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The setting as far as it is known: a start may fail before its settings are read, or because one cannot be. */
    private String setting(String name, String fallback) {
        try {
            return environment.getProperty(name, fallback);
        } catch (IllegalArgumentException e) {
            return fallback;
        }
    }

    private static String cut(String line) {
        var end = line.length();
        var cut = line;
        while (cut.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES - 1) {
            end = line.offsetByCodePoints(end, -1);
            cut = line.substring(0, end) + CUT;
        }
        return cut;
    }
}

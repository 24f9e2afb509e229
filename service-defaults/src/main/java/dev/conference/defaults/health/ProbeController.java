package dev.conference.defaults.health;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Liveness and readiness on the main port, so that a probe fails when the port that serves requests does. Liveness says
 * nothing about other systems; readiness means that this instance can do its work, and names what is missing.
 */
@Hidden
@RestController
class ProbeController {

    private final HealthEndpoint health;

    ProbeController(HealthEndpoint health) {
        this.health = health;
    }

    @GetMapping("/health/liveness")
    ResponseEntity<HealthDescriptor> liveness() {
        return group("liveness");
    }

    @GetMapping("/health/readiness")
    ResponseEntity<HealthDescriptor> readiness() {
        return group("readiness");
    }

    private ResponseEntity<HealthDescriptor> group(String name) {
        var descriptor = health.healthForPath(name);
        if (descriptor == null) {
            return ResponseEntity.notFound().build();
        }
        var up = Status.UP.equals(descriptor.getStatus());
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(descriptor);
    }
}

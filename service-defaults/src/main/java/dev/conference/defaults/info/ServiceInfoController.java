package dev.conference.defaults.info;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers which service, version and pod is speaking. */
@RestController
@Tag(name = "Service")
class ServiceInfoController {

    private final ServiceInfo info;

    ServiceInfoController(ServiceInfo info) {
        this.info = info;
    }

    @Operation(summary = "Which service, version and pod answers")
    @GetMapping("/service/info")
    ServiceInfo info() {
        return info;
    }
}

package dev.conference.frontend.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.conference.defaults.info.ServiceInfo;
import dev.conference.frontend.conference.Features;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this service itself has to say to API clients. */
@RestController
@RequestMapping("/api")
@Tag(name = "Application")
class ApiController {

    private final Features features;
    private final ServiceInfo info;

    ApiController(Features features, ServiceInfo info) {
        this.features = features;
        this.info = info;
    }

    @Operation(summary = "What is switched on in this installation")
    @GetMapping("/features")
    FeatureFlags features() {
        return new FeatureFlags(String.valueOf(features.debugEnabled()));
    }

    @Operation(summary = "Which service, version and pod answers")
    @GetMapping("/service/info")
    ServiceInfo info() {
        return info;
    }

    record FeatureFlags(@JsonProperty("DebugEnabled") String debugEnabled) {}
}

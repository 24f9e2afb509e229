package dev.conference.notifications.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was tried to tell a speaker. */
@RestController
@RequestMapping(path = "/notifications/attempts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Notifications")
class DeliveryAttemptController {

    private final DeliveryAttemptRepository repository;

    DeliveryAttemptController(DeliveryAttemptRepository repository) {
        this.repository = repository;
    }

    @Operation(
            operationId = "listDeliveryAttempts",
            summary = "List the attempts to deliver a proposal's notifications, newest first",
            description = "Those from before attempts were kept are missing.")
    @ApiResponse(responseCode = "200", description = "The newest attempts; none of an unknown proposal")
    @GetMapping
    List<DeliveryAttempt> list(
            @Parameter(description = "The proposal that was decided") @RequestParam UUID proposalId,
            @RequestParam(defaultValue = "100")
                    @Min(value = 1, message = "must be between 1 and 1000")
                    @Max(value = 1000, message = "must be between 1 and 1000")
                    int limit) {
        return repository.list(proposalId, limit);
    }
}

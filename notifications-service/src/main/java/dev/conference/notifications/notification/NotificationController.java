package dev.conference.notifications.notification;

import dev.conference.defaults.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One notification: have it written, read it, have it tried again. */
@RestController
@RequestMapping(path = "/notifications", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Notifications")
class NotificationController {

    private final Notifications notifications;
    private final NotificationRepository repository;

    NotificationController(Notifications notifications, NotificationRepository repository) {
        this.notifications = notifications;
        this.repository = repository;
    }

    @Operation(
            operationId = "notifySpeaker",
            summary = "Tell a speaker what was decided",
            description =
                    "There is one notification of a proposal's decision, however often it is asked for: the first."
                            + " It is sent soon after this answer.")
    @ApiResponse(responseCode = "200", description = "The notification, written now or before")
    @PostMapping
    NotificationRepresentation tell(@Valid @RequestBody NotificationRequest request) {
        return NotificationRepresentation.of(notifications.tell(request.decision()));
    }

    @Operation(operationId = "getNotification", summary = "Read a notification")
    @ApiResponse(responseCode = "200", description = "The notification")
    @ApiResponse(responseCode = "404", description = "There is no such notification")
    @GetMapping("/{id}")
    NotificationRepresentation get(@PathVariable UUID id) {
        return repository.find(id).map(NotificationRepresentation::of).orElseThrow(NotificationController::notFound);
    }

    @Operation(
            operationId = "retryNotification",
            summary = "Try again now",
            description = "For one that failed, or that waits for its next attempt.")
    @ApiResponse(responseCode = "200", description = "The notification, due now")
    @ApiResponse(responseCode = "404", description = "There is no such notification")
    @ApiResponse(responseCode = "409", description = "It was sent already")
    @PostMapping("/{id}/retry")
    NotificationRepresentation retry(@PathVariable UUID id, Principal organizer) {
        try {
            return notifications
                    .retry(id, organizer.getName())
                    .map(NotificationRepresentation::of)
                    .orElseThrow(NotificationController::notFound);
        } catch (AlreadySentException e) {
            throw new ProblemException(HttpStatus.CONFLICT, "This notification was sent already.");
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "There is no such notification.");
    }
}

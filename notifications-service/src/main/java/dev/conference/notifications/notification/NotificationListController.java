package dev.conference.notifications.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Lists of notifications, page by page. */
@RestController
@RequestMapping(path = "/notifications", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Notifications")
class NotificationListController {

    private final NotificationRepository repository;

    NotificationListController(NotificationRepository repository) {
        this.repository = repository;
    }

    @Operation(
            operationId = "listNotifications",
            summary = "List notifications, newest first",
            description = "The Link header leads to the next page, if there is one.")
    @ApiResponse(
            responseCode = "200",
            description = "One page",
            headers = @Header(name = "Link", description = "rel=\"next\"", schema = @Schema(type = "string")))
    @GetMapping
    ResponseEntity<List<NotificationRepresentation>> list(
            @Parameter(description = "Only those about this proposal") @RequestParam(required = false) @Nullable
                    UUID proposalId,
            @Parameter(description = "Only those that stand there") @RequestParam(required = false) @Nullable
                    NotificationState state,
            @RequestParam(defaultValue = "20")
                    @Min(value = 1, message = "must be between 1 and 100")
                    @Max(value = 100, message = "must be between 1 and 100")
                    int limit,
            @Parameter(description = "Only those after this one; taken from the Link header")
                    @RequestParam(required = false)
                    @Nullable
                    UUID after) {
        var found = repository.list(new NotificationFilter(proposalId, state, after, limit + 1));
        var page =
                found.stream().limit(limit).map(NotificationRepresentation::of).toList();
        var answer = ResponseEntity.ok();
        if (found.size() > limit) {
            answer.header(HttpHeaders.LINK, "<" + next(page.getLast().id()) + ">; rel=\"next\"");
        }
        return answer.body(page);
    }

    private static String next(UUID last) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", last)
                .build()
                .toUriString();
    }
}

package dev.conference.frontend.notification;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

@HttpExchange(accept = "application/json")
interface NotificationQueries {

    @GetExchange("/notifications/")
    List<Notification> about(@RequestParam UUID proposalId);

    @GetExchange("/notifications/attempts/")
    List<DeliveryAttempt> attempts(@RequestParam UUID proposalId, @RequestParam int limit);

    @GetExchange("/notifications/")
    ResponseEntity<List<Notification>> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit);
}

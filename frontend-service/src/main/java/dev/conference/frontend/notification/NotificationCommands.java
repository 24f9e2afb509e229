package dev.conference.frontend.notification;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

@HttpExchange(accept = "application/json")
interface NotificationCommands {

    @PostExchange("/notifications/{id}/retry/")
    Notification retry(@PathVariable UUID id);
}

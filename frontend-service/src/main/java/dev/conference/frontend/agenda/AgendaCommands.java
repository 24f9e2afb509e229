package dev.conference.frontend.agenda;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;

@HttpExchange
interface AgendaCommands {

    @DeleteExchange("/agenda-items/{id}")
    ResponseEntity<Void> archive(@PathVariable UUID id);
}

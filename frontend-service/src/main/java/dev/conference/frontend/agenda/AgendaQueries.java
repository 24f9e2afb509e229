package dev.conference.frontend.agenda;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

@HttpExchange(accept = "application/json")
interface AgendaQueries {

    @GetExchange("/agenda-items/")
    ResponseEntity<byte[]> all(
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known);

    @GetExchange("/agenda-items/")
    List<AgendaItem> search(@RequestParam String q);

    @GetExchange("/agenda-items/{id}")
    AgendaItem find(@PathVariable UUID id);
}

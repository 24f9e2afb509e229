package dev.conference.frontend.c4p;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

@HttpExchange(accept = "application/json")
interface ProposalQueries {

    @GetExchange("/proposals/")
    ResponseEntity<List<Proposal>> list(
            @RequestParam String status,
            @RequestParam(required = false) @Nullable Boolean approved,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit);

    @GetExchange("/proposals/counts/")
    ProposalCounts counts();

    @GetExchange("/proposals/{id}")
    Proposal find(@PathVariable UUID id);
}

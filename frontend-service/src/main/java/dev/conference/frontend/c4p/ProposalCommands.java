package dev.conference.frontend.c4p;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

@HttpExchange(accept = "application/json")
interface ProposalCommands {

    @PostExchange("/proposals/")
    Proposal submit(@RequestBody NewProposal proposal, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/proposals/{id}/decide/")
    Proposal decide(@PathVariable UUID id, @RequestBody Verdict verdict);

    @DeleteExchange("/proposals/{id}")
    Proposal archive(@PathVariable UUID id);

    record Verdict(boolean approved) {}
}

package dev.conference.c4p.proposal;

import dev.conference.c4p.call.CallForProposals;
import dev.conference.defaults.problem.ProblemException;
import dev.conference.defaults.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One proposal: submit, read, decide, archive. */
@RestController
@RequestMapping("/proposals")
@Tag(name = "Proposals")
class ProposalController {

    private final Proposals proposals;
    private final ProposalRepository repository;
    private final CallForProposals call;
    private final Problems problems;

    ProposalController(Proposals proposals, ProposalRepository repository, CallForProposals call, Problems problems) {
        this.proposals = proposals;
        this.repository = repository;
        this.call = call;
        this.problems = problems;
    }

    @Operation(
            operationId = "submitProposal",
            summary = "Submit a proposal",
            description = "With an Idempotency-Key, a repeated request gives the same proposal and no second one.")
    @ApiResponse(responseCode = "201", description = "Taken, or taken before with the same key")
    @ApiResponse(responseCode = "403", description = "The call is not open")
    @ApiResponse(responseCode = "409", description = "The key was used for another content")
    @PostMapping
    ResponseEntity<ProposalRepresentation> submit(
            @Valid @RequestBody Submission submission,
            @Parameter(description = "Chosen by the client, unique for this proposal, up to 128 visible characters")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Pattern(regexp = "[\\x21-\\x7e]{1,128}", message = "must be 1 to 128 visible ASCII characters")
                    @Nullable
                    String idempotencyKey) {
        call.requireOpen();
        var proposal = proposals.submit(submission.content(), idempotencyKey);
        var location = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/proposals/{id}")
                .build(proposal.id());
        return ResponseEntity.created(location).body(ProposalRepresentation.of(proposal));
    }

    @Operation(operationId = "getProposal", summary = "Read a proposal")
    @ApiResponse(responseCode = "200", description = "The proposal")
    @ApiResponse(responseCode = "404", description = "There is no such proposal")
    @GetMapping("/{id}")
    ProposalRepresentation get(@PathVariable UUID id) {
        return repository.find(id).map(ProposalRepresentation::of).orElseThrow(ProposalController::notFound);
    }

    /** What the organizers decided. */
    record DecisionRequest(
            @NotNull(message = "must be true or false") @Nullable
            Boolean approved) {}

    @Operation(
            operationId = "decideProposal",
            summary = "Approve or reject a proposal",
            description = "Final. The same decision again is harmless; the opposite one is a conflict.")
    @ApiResponse(responseCode = "200", description = "Decided so, now or before")
    @ApiResponse(responseCode = "404", description = "There is no such proposal")
    @ApiResponse(
            responseCode = "409",
            description = "Decided the other way or archived before; state, since and by say what, when and by whom")
    @PostMapping("/{id}/decide")
    ProposalRepresentation decide(
            @PathVariable UUID id, @Valid @RequestBody DecisionRequest decision, Principal organizer) {
        return proposals
                .decide(id, Boolean.TRUE.equals(decision.approved()), organizer.getName())
                .map(ProposalRepresentation::of)
                .orElseThrow(ProposalController::notFound);
    }

    @Operation(
            operationId = "archiveProposal",
            summary = "Archive a proposal",
            description = "Its talk, if there is one, leaves the agenda.")
    @ApiResponse(responseCode = "200", description = "Archived, now or before")
    @ApiResponse(responseCode = "404", description = "There is no such proposal")
    @DeleteMapping("/{id}")
    ProposalRepresentation archive(@PathVariable UUID id, Principal organizer) {
        return proposals
                .archive(id, organizer.getName())
                .map(ProposalRepresentation::of)
                .orElseThrow(ProposalController::notFound);
    }

    /** Tells the second of two organizers what was done before, when, and by whom where that is known. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> conflict(DecisionConflictException conflict) {
        var proposal = conflict.proposal();
        var archived = proposal.status() == ProposalStatus.ARCHIVED;
        var state = archived ? "archived" : proposal.approved() ? "approved" : "rejected";
        var by = archived ? proposal.archivedBy() : proposal.decidedBy();
        var problem = problems.of(
                HttpStatus.CONFLICT, "This proposal was already " + state + (by == null ? "." : " by " + by + "."));
        problem.setTitle("Decided already");
        problem.setProperty("state", state);
        problem.setProperty("since", archived ? proposal.archivedAt() : proposal.decidedAt());
        if (by != null) {
            problem.setProperty("by", by);
        }
        return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
    }

    private static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "There is no such proposal.");
    }
}

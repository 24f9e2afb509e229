package dev.conference.c4p.proposal;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.conference.defaults.access.Audit;
import dev.conference.defaults.outbox.Outbox;
import dev.conference.defaults.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with proposals. Every change and the event that tells of it are one transaction. */
@Service
class Proposals {

    private final ProposalRepository repository;
    private final Outbox outbox;
    private final ProposalMetrics metrics;
    private final Audit audit;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Proposals(ProposalRepository repository, Outbox outbox, ProposalMetrics metrics, Audit audit, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.metrics = metrics;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a proposal. The same idempotency key again gives the same proposal, also when both come at once.
     *
     * @throws ProblemException 409 if the key was used for another content
     */
    @Transactional
    Proposal submit(ProposalContent content, @Nullable String idempotencyKey) {
        var proposal = Proposal.submitted(ids.generate(), content, now());
        if (repository.insert(proposal, idempotencyKey)) {
            publish(proposal);
            metrics.submitted();
            return proposal;
        }
        var earlier = Optional.ofNullable(idempotencyKey)
                .flatMap(repository::findByIdempotencyKey)
                .orElseThrow();
        if (!earlier.content().equals(content)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "This idempotency key was used for another proposal; a new one needs a new key.");
        }
        return earlier;
    }

    /**
     * Decides a proposal, once, by the organizer of that name.
     *
     * @throws DecisionConflictException if it was decided the other way or archived
     */
    @Transactional
    Optional<Proposal> decide(UUID id, boolean approve, String by) {
        return repository.findForUpdate(id).map(before -> {
            var after = before.decided(approve, now(), by);
            if (!after.equals(before)) {
                repository.update(after);
                publish(after);
                audit.done(event(after), id);
                metrics.decided(after);
            }
            return after;
        });
    }

    /** Archives a proposal, once, by the organizer of that name. */
    @Transactional
    Optional<Proposal> archive(UUID id, String by) {
        return repository.findForUpdate(id).map(before -> {
            var after = before.archived(now(), by);
            if (!after.equals(before)) {
                repository.update(after);
                publish(after);
                audit.done(event(after), id);
            }
            return after;
        });
    }

    /**
     * Tells once more how these proposals stand, as new events of the types in which that was told before. Changes no
     * proposal. Who hears of a decision twice does nothing the second time.
     *
     * @return the ids of those that were told; not of those that are unknown or have not been decided
     */
    @Transactional
    Set<UUID> publishAgain(Collection<UUID> ids) {
        var told = repository.findForUpdate(ids).stream()
                .filter(proposal -> proposal.status() != ProposalStatus.PENDING)
                .toList();
        for (var proposal : told) {
            publish(proposal);
            audit.done("proposal-published-again", proposal.id());
        }
        return told.stream().map(Proposal::id).collect(Collectors.toSet());
    }

    private void publish(Proposal proposal) {
        outbox.publish(event(proposal), proposal.id(), ProposalRepresentation.of(proposal));
    }

    /** How a proposal stands now, which is what happened to it last. */
    private static String event(Proposal proposal) {
        return switch (proposal.status()) {
            case PENDING -> "new-proposal";
            case DECIDED -> proposal.approved() ? "proposal-approved" : "proposal-rejected";
            case ARCHIVED -> "proposal-archived";
        };
    }

    /** As precise as the database keeps it, so that an answer and a later reading agree. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

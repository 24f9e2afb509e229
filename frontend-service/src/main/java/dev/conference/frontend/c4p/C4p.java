package dev.conference.frontend.c4p;

import dev.conference.frontend.remote.NextPage;
import dev.conference.frontend.remote.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;

/**
 * c4p-service, in the words of the pages. Every method throws
 * {@link dev.conference.frontend.remote.ServiceUnavailableException} if it cannot answer right now.
 */
@Service
public class C4p {

    private final ProposalQueries queries;
    private final ProposalCommands commands;

    C4p(ProposalQueries queries, ProposalCommands commands) {
        this.queries = queries;
        this.commands = commands;
    }

    /** Sends a proposal in. The same key and content again is the same proposal. */
    public Submission submit(NewProposal proposal, String idempotencyKey) {
        try {
            return new Submission.Taken(commands.submit(proposal, idempotencyKey));
        } catch (HttpClientErrorException e) {
            var problem = Problem.of(e);
            return problem.errors().isEmpty()
                    ? new Submission.Refused(e.getStatusCode(), problem)
                    : new Submission.Invalid(problem);
        }
    }

    /** The proposal with this id, if there is one. */
    public Optional<Proposal> find(UUID id) {
        try {
            return Optional.of(queries.find(id));
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        }
    }

    /**
     * A page of the proposals in a state, newest first.
     *
     * @param search text that the proposals contain, or null for all
     * @param after cursor from the page before, or null for the first page; one that is none leads to the first page
     */
    public ProposalPage page(ProposalState state, @Nullable String search, @Nullable String after, int limit) {
        try {
            var answer = queries.list(state.status(), state.approved(), search, after, limit);
            return new ProposalPage(
                    Objects.requireNonNullElse(answer.getBody(), List.of()), NextPage.cursor(answer.getHeaders()));
        } catch (HttpClientErrorException.BadRequest e) {
            if (after == null) {
                return new ProposalPage(List.of(), null);
            }
            return page(state, search, null, limit);
        }
    }

    /** How many proposals are in each state. */
    public ProposalCounts counts() {
        return queries.counts();
    }

    /** Approves or rejects a proposal, for good. */
    public Decision decide(UUID id, boolean approved) {
        return outcome(() -> commands.decide(id, new ProposalCommands.Verdict(approved)));
    }

    /** Takes a proposal, and its talk, out of sight. */
    public Decision archive(UUID id) {
        return outcome(() -> commands.archive(id));
    }

    private static Decision outcome(Runnable command) {
        try {
            command.run();
            return Decision.MADE;
        } catch (HttpClientErrorException.NotFound e) {
            return Decision.UNKNOWN;
        } catch (HttpClientErrorException.Conflict e) {
            return Decision.CONFLICT;
        }
    }
}

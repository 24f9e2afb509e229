package dev.conference.frontend.notification;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * What notifications-service did about a proposal. Every method throws
 * {@link dev.conference.frontend.remote.ServiceUnavailableException} if it cannot answer right now.
 */
@Service
public class ProposalMails {

    /** So many attempts are told of, the newest ones. */
    public static final int MOST_ATTEMPTS = 100;

    private final NotificationQueries queries;

    ProposalMails(NotificationQueries queries) {
        this.queries = queries;
    }

    /** The e-mails about a proposal, newest first: one for each decision that was told. */
    public List<Notification> about(UUID proposalId) {
        return queries.about(proposalId);
    }

    /** The newest attempts to send them, newest first. */
    public List<DeliveryAttempt> attempts(UUID proposalId) {
        return queries.attempts(proposalId, MOST_ATTEMPTS);
    }
}

package dev.conference.defaults.access;

import dev.conference.defaults.logging.ProposalId;
import dev.conference.defaults.logging.RecordLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Records who did what, in a log of its own named {@code audit}, with the names of the Elastic Common Schema. A person is
 * the subject of the access token: an id, neither name nor address. What no person did is not recorded here.
 */
public class Audit {

    private static final Logger log = LoggerFactory.getLogger("audit");
    private static final int LONGEST_PATH = 200;

    private final RecordLimit denials = new RecordLimit();

    /** The caller has done something to a proposal, or to what came of it. Recorded once it is committed, else never. */
    public void done(String action, UUID proposalId) {
        caller().ifPresent(person -> onceCommitted(() -> record(action, person, "change", "success")
                .addKeyValue(ProposalId.KEY, proposalId)
                .log("{} by {}", action, person)));
    }

    /** The caller is known, and may not do this. Somebody who keeps trying does not fill the log. */
    public void denied(HttpServletRequest request) {
        caller().ifPresent(person -> {
            var path = request.getRequestURI();
            var entry = record("access-denied", person, "denied", "failure")
                    .addKeyValue("http.request.method", request.getMethod())
                    .addKeyValue("url.path", path.substring(0, Math.min(path.length(), LONGEST_PATH)));
            denials.admit(entry).ifPresent(admitted -> admitted.log("access-denied to {}", person));
        });
    }

    private static LoggingEventBuilder record(String action, String person, String type, String outcome) {
        return log.atInfo()
                .addKeyValue("event.kind", "event")
                .addKeyValue("event.category", List.of("api"))
                .addKeyValue("event.type", List.of(type))
                .addKeyValue("event.action", action)
                .addKeyValue("event.outcome", outcome)
                .addKeyValue("user.id", person);
    }

    private static Optional<String> caller() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller
                ? Optional.of(TokenConverter.shown(caller.getToken().getSubject()))
                : Optional.empty();
    }

    private static void onceCommitted(Runnable record) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            record.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                record.run();
            }
        });
    }
}

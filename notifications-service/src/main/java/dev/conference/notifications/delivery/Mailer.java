package dev.conference.notifications.delivery;

import dev.conference.notifications.notification.Notification;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Hands one mail at a time to the mail server, in a bounded time whatever the server does. */
@Component
class Mailer implements AutoCloseable {

    private final MailServer server;
    private final MailFactory mails;
    private final Duration timeout;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Mailer(MailServer server, MailFactory mails, DeliveryProperties properties) {
        this.server = server;
        this.mails = mails;
        this.timeout = properties.sendTimeout();
    }

    /** Tries once. */
    Outcome send(Notification notification) throws InterruptedException {
        // A server that sends a byte now and then stays below every time-out of the socket. An interrupt of a virtual
        // thread closes the connection.
        var attempt = threads.submit(() -> attempt(notification));
        try {
            return attempt.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Outcome.Postponed(
                    "The mail server did not take it within " + timeout.toMillis() / 1000.0 + " s", true);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A mail could not be tried", e.getCause());
        } finally {
            attempt.cancel(true);
        }
    }

    private Outcome attempt(Notification notification) {
        try {
            var recipient = Recipient.of(notification.emailTo());
            var sender = server.to(recipient);
            sender.send(mails.fill(sender.createMimeMessage(), notification, recipient));
            return new Outcome.Taken();
        } catch (UndeliverableException e) {
            return new Outcome.Refused(String.valueOf(e.getMessage()));
        } catch (MailException e) {
            return Diagnosis.of(e, notification.emailTo());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

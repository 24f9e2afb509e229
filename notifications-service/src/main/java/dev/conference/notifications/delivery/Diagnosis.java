package dev.conference.notifications.delivery;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Tells from what went wrong what to do with a mail. */
final class Diagnosis {

    private static final int LONGEST_REASON = 500;
    private static final int SERVICE_CLOSING = 421;
    /** Answers that speak of this client's set-up or a full mailbox, not of the recipient: they may change. */
    private static final Set<Integer> NOT_FOR_EVER = Set.of(503, 530, 535, 552);

    private Diagnosis() {}

    /** The outcome of an attempt that ended with an exception; the recipient's address is taken out of the reason. */
    static Outcome of(MailException failure, String recipient) {
        if (failure instanceof MailSendException sending
                && sending.getFailedMessages().isEmpty()) {
            // Spring tells so that the connection could not be closed in good order. The mail was taken by then.
            return new Outcome.Taken();
        }
        if (failure instanceof MailAuthenticationException) {
            return new Outcome.Postponed(
                    reason("The mail server refuses the login: ", rootOf(failure), recipient), true);
        }
        for (var cause : causes(failure)) {
            switch (cause) {
                case NotInternationalException refusal -> {
                    return new Outcome.Refused(reason("", refusal, recipient));
                }
                case SMTPAddressFailedException refusal -> {
                    return answer(refusal.getReturnCode(), reason("", refusal, recipient), true);
                }
                case SMTPSendFailedException refusal -> {
                    return answer(
                            refusal.getReturnCode(), reason("", refusal, recipient), ".".equals(refusal.getCommand()));
                }
                default -> {}
            }
        }
        return new Outcome.Postponed(reason("No dialogue with the mail server: ", rootOf(failure), recipient), true);
    }

    private static Outcome answer(int code, String reason, boolean aboutTheMail) {
        if (code >= 500 && aboutTheMail && !NOT_FOR_EVER.contains(code)) {
            return new Outcome.Refused(reason);
        }
        return new Outcome.Postponed(reason, code == SERVICE_CLOSING);
    }

    private static List<Throwable> causes(MailException failure) {
        var roots = failure instanceof MailSendException sending
                ? Stream.<Throwable>of(sending.getMessageExceptions())
                : Stream.<Throwable>of(failure);
        return roots.flatMap(Diagnosis::chain).toList();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static Throwable rootOf(MailException failure) {
        return causes(failure).stream().reduce(failure, (outer, inner) -> inner);
    }

    private static String reason(String prefix, Throwable cause, String recipient) {
        var message = cause instanceof MessagingException || cause.getMessage() != null
                ? String.valueOf(cause.getMessage())
                : cause.getClass().getSimpleName();
        var line = (prefix + message)
                .replace(recipient, "the recipient")
                .replaceAll("[\\p{Cc}\\s]+", " ")
                .strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
    }
}

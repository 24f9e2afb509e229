package dev.conference.notifications.delivery;

import dev.conference.notifications.letter.ConferenceProperties;
import dev.conference.notifications.notification.Notification;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Makes mails of notifications. */
@Component
class MailFactory {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final ConferenceProperties conference;
    private final DeliveryProperties properties;
    private final Clock clock;

    MailFactory(ConferenceProperties conference, DeliveryProperties properties, Clock clock) {
        this.conference = conference;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Makes an empty mail the one of a notification. Its Message-ID follows from the decision: should it be sent again
     * after a crash, the recipient's server can recognise it.
     */
    MimeMessage fill(MimeMessage mail, Notification notification, InternetAddress recipient) {
        try {
            mail.setHeader("Message-ID", messageId(notification));
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setFrom(new InternetAddress(properties.from(), conference.name(), UTF_8));
            mail.setReplyTo(
                    new InternetAddress[] {new InternetAddress(conference.contact(), conference.name(), UTF_8)});
            mail.setRecipient(Message.RecipientType.TO, recipient);
            mail.setSubject(notification.letter().subject(), UTF_8);
            mail.setText(notification.letter().body().replace("\n", "\r\n"), UTF_8);
            mail.setSentDate(Date.from(clock.instant()));
            return mail;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("The mail cannot be made", e);
        }
    }

    private String messageId(Notification notification) {
        var decision = notification.accepted() ? "approved" : "rejected";
        return "<" + notification.proposalId() + "." + decision + "@"
                + conference.url().getHost() + ">";
    }
}

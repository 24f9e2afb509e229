package dev.conference.c4p.check;

import dev.conference.c4p.consistency.ConsistencyReport;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Tells the organizers by e-mail that something differs. */
class OrganizersMail {

    private final JavaMailSender sender;
    private final CheckProperties properties;
    private final Clock clock;

    OrganizersMail(JavaMailSender sender, CheckProperties properties, Clock clock) {
        this.sender = sender;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Sends a summary of the report.
     *
     * @throws MailException if the mail server does not take it
     */
    void send(ConsistencyReport report) {
        var letter = new Letter(report);
        var mail = sender.createMimeMessage();
        try {
            var content = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
            content.setFrom(properties.mailFrom());
            content.setTo(properties.mailTo());
            content.setSubject(letter.subject());
            content.setText(letter.body().replace("\n", "\r\n"));
            content.setSentDate(Date.from(clock.instant()));
            mail.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail cannot be made", e);
        }
        sender.send(mail);
    }
}

package dev.conference.notifications.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The mail server, as different recipients need it. A mail to an address with other than ASCII letters before the @ asks for
 * SMTPUTF8 (RFC 6531) and is not sent without; other mails do not ask for it, as not every server on their way may have it.
 */
@Component
class MailServer {

    private final JavaMailSender usual;
    private final JavaMailSender international;

    MailServer(JavaMailSenderImpl usual) {
        this.usual = usual;
        this.international = new International(usual);
    }

    /** What makes and sends mails to this recipient. */
    JavaMailSender to(InternetAddress recipient) {
        var isAscii = StandardCharsets.US_ASCII.newEncoder().canEncode(recipient.getAddress());
        return isAscii ? usual : international;
    }

    private static final class International extends JavaMailSenderImpl {

        private International(JavaMailSenderImpl usual) {
            setProtocol(usual.getProtocol());
            setHost(usual.getHost());
            setPort(usual.getPort());
            setUsername(usual.getUsername());
            setPassword(usual.getPassword());
            getJavaMailProperties().putAll(usual.getJavaMailProperties());
            getJavaMailProperties().put("mail.mime.allowutf8", "true");
        }

        @Override
        protected Transport connectTransport() throws MessagingException {
            var transport = super.connectTransport();
            if (transport instanceof SMTPTransport smtp && !smtp.supportsExtension("SMTPUTF8")) {
                transport.close();
                throw new NotInternationalException();
            }
            return transport;
        }
    }
}

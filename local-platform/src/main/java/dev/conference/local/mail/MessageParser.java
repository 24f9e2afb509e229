package dev.conference.local.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** Turns a stored message into what a person reads: encoded words, transfer encodings and character sets decoded. */
final class MessageParser {

    private static final Session SESSION = Session.getInstance(new Properties());

    private MessageParser() {}

    /** A message that is no proper MIME message still shows its envelope and its raw text. */
    static ReceivedMessage parse(byte[] stored) throws IOException {
        Envelope envelope = Envelope.parse(stored);
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(stored));
            return new ReceivedMessage(
                    Objects.requireNonNullElse(message.getMessageID(), ""),
                    from(message).orElse(envelope.from()),
                    envelope.to(),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    lines(text(message).orElse("")),
                    envelope.receivedAt());
        } catch (MessagingException | IOException ignored) {
            String raw = lines(new String(stored, StandardCharsets.UTF_8));
            return new ReceivedMessage("", envelope.from(), envelope.to(), "", raw, envelope.receivedAt());
        }
    }

    private static Optional<String> from(MimeMessage message) throws MessagingException {
        Address[] from = message.getFrom();
        if (from == null || from.length == 0) {
            return Optional.empty();
        }
        return Optional.of(from[0] instanceof InternetAddress address ? readable(address) : from[0].toString());
    }

    private static String readable(InternetAddress address) {
        return address.getPersonal() == null
                ? address.getAddress()
                : address.getPersonal() + " <" + address.getAddress() + ">";
    }

    /** The plain text, else the first text of another kind. */
    private static Optional<String> text(Part part) throws MessagingException, IOException {
        Optional<String> plain = text(part, "text/plain");
        return plain.isPresent() ? plain : text(part, "text/*");
    }

    private static Optional<String> text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(content(part));
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                Optional<String> text = text(multipart.getBodyPart(i), type);
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    private static String content(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof InputStream bytes) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
        return content.toString();
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}

package dev.conference.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.TooMuchDataException;
import org.subethamail.smtp.server.SMTPServer;

/** The SMTP side: says 250 to a message only when the store has it. */
final class SmtpReceiver {

    /** Larger than any e-mail of a conference, small enough to be read at once. */
    static final int MAX_MESSAGE_BYTES = 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(SmtpReceiver.class.getName());

    private SmtpReceiver() {}

    static SMTPServer create(int port, MessageStore store) {
        return SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Conference inbox")
                .maxConnections(100)
                .maxMessageSize(MAX_MESSAGE_BYTES)
                .messageHandlerFactory(context -> new Handler(store))
                .build();
    }

    private static final class Handler implements MessageHandler {

        private final MessageStore store;
        private final List<String> recipients = new ArrayList<>();
        private String sender = "";

        private Handler(MessageStore store) {
            this.store = store;
        }

        @Override
        public void from(String from) {
            sender = from;
        }

        @Override
        public void recipient(String recipient) {
            recipients.add(recipient);
        }

        @Override
        public @Nullable String data(InputStream data) throws RejectException, IOException {
            byte[] message = data.readNBytes(MAX_MESSAGE_BYTES + 1);
            if (message.length > MAX_MESSAGE_BYTES) {
                throw new TooMuchDataException("Message too large");
            }
            try {
                store.add(new Envelope(sender, recipients, Instant.now().truncatedTo(ChronoUnit.MILLIS)), message);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "A message could not be stored", e);
                throw new RejectException(452, "4.3.1 Could not store the message, try again later");
            }
            return null;
        }

        @Override
        public void done() {
            // All is done when the data is stored.
        }
    }
}

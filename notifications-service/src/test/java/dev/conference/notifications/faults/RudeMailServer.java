package dev.conference.notifications.faults;

import dev.conference.local.process.FreePort;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server with an answer of its own for each recipient. */
final class RudeMailServer implements AutoCloseable {

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final Runnable onMail;
    private final SMTPServer server;

    private RudeMailServer(int port, Function<String, @Nullable RejectException> refusal, Runnable onMail) {
        this.onMail = onMail;
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Handler(refusal))
                .build();
        server.start();
    }

    /** One that refuses recipients; the function gives the refusal, or null to take the mail. */
    static RudeMailServer refusing(Function<String, @Nullable RejectException> refusal) {
        return new RudeMailServer(FreePort.next(), refusal, () -> {});
    }

    /** One that takes every mail, and does something before it says so. */
    static RudeMailServer onMail(Runnable action) {
        return onMail(FreePort.next(), action);
    }

    /** The same at a port where it was expected. */
    static RudeMailServer onMail(int port, Runnable action) {
        return new RudeMailServer(port, recipient -> null, action);
    }

    /** Where it is. */
    Map<String, Object> settings() {
        return Map.of("spring.mail.host", "localhost", "spring.mail.port", server.getPort());
    }

    /** The recipients whose mail it took. */
    List<String> taken() {
        return taken;
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Handler implements MessageHandler {

        private final Function<String, @Nullable RejectException> refusal;
        private String recipient = "";

        private Handler(Function<String, @Nullable RejectException> refusal) {
            this.refusal = refusal;
        }

        @Override
        public void from(String from) {
            // Everybody may send.
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            var refused = refusal.apply(recipient);
            if (refused != null) {
                throw refused;
            }
            this.recipient = recipient;
        }

        @Override
        public @Nullable String data(InputStream data) {
            onMail.run();
            taken.add(recipient);
            return null;
        }

        @Override
        public void done() {
            // Nothing to put away.
        }
    }
}

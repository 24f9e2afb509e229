package dev.conference.local.mail;

import java.io.IOException;
import java.nio.file.Path;

/** The main class of the mail process. */
public final class MailServer {

    private static final int MAX_MESSAGES = 10_000;
    private static final long MAX_BYTES = 48L * 1024 * 1024;

    private MailServer() {}

    /** Takes the SMTP port, the port of the inbox page and the folder of the messages. */
    public static void main(String[] arguments) throws IOException {
        int smtpPort = Integer.parseInt(arguments[0]);
        int inboxPort = Integer.parseInt(arguments[1]);
        var store = new MessageStore(Path.of(arguments[2]), MAX_MESSAGES, MAX_BYTES);
        InboxServer.start(inboxPort, store);
        // Last: who finds the SMTP port open finds the inbox too.
        SmtpReceiver.create(smtpPort, store).start();
    }
}

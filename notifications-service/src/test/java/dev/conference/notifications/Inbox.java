package dev.conference.notifications;

import dev.conference.local.TestServers;
import dev.conference.local.mail.ReceivedMessage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** What a speaker's mail server took. */
public final class Inbox {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Inbox() {}

    /** Waits for a mail to the speaker, and gives the newest. */
    public static ReceivedMessage await(Talk talk) {
        Awaitility.await().atMost(PATIENCE).until(() -> !of(talk).isEmpty());
        return of(talk).getFirst();
    }

    /** The mails to the speaker, newest first. */
    public static List<ReceivedMessage> of(Talk talk) {
        return TestServers.mail().messages(talk.email());
    }

    /** The mails to any of the speakers. */
    public static List<ReceivedMessage> all(List<Talk> talks) {
        var addresses = talks.stream().map(Talk::email).collect(Collectors.toSet());
        return TestServers.mail().messages().stream()
                .filter(mail -> addresses.contains(mail.to().getFirst()))
                .toList();
    }
}

package dev.conference.local.mail;

import java.time.Instant;
import java.util.List;

/**
 * A message as a person reads it.
 *
 * @param messageId the Message-ID header
 * @param from the sender, with the name if there is one
 * @param to the addresses to which it was delivered
 * @param subject the decoded subject
 * @param text the decoded text, lines separated by a line feed
 * @param receivedAt when the server took it
 */
public record ReceivedMessage(
        String messageId, String from, List<String> to, String subject, String text, Instant receivedAt) {

    /** Whether it was delivered to the address. */
    boolean isTo(String address) {
        return to.stream().anyMatch(address::equalsIgnoreCase);
    }
}

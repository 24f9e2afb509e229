package dev.conference.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageStoreTest {

    @TempDir
    private Path folder;

    @Test
    void forgets_the_oldest_when_there_are_too_many() throws IOException {
        var store = new MessageStore(folder, 2, 1_000_000);
        add(store, "first");
        add(store, "second");
        add(store, "third");

        assertThat(subjects(store)).containsExactly("third", "second");
        assertThat(files()).isEqualTo(2);
        assertThat(subjects(new MessageStore(folder, 2, 1_000_000))).containsExactly("third", "second");
    }

    @Test
    void forgets_the_oldest_when_they_are_too_large_together() throws IOException {
        var store = new MessageStore(folder, 100, 400);
        add(store, "first");
        add(store, "second");
        add(store, "third");

        assertThat(subjects(store)).startsWith("third").doesNotContain("first");
    }

    @Test
    void a_message_that_was_being_written_when_the_power_failed_is_not_there() throws IOException {
        add(new MessageStore(folder, 10, 1_000_000), "whole");
        Files.writeString(folder.resolve("unfinished"), "X-Envelope-From: half");

        assertThat(subjects(new MessageStore(folder, 10, 1_000_000))).containsExactly("whole");
    }

    @Test
    void a_file_that_is_no_message_does_not_hinder_the_start() throws IOException {
        add(new MessageStore(folder, 10, 1_000_000), "whole");
        Files.writeString(folder.resolve("000000000007.eml"), "garbage");

        var store = new MessageStore(folder, 10, 1_000_000);

        assertThat(subjects(store)).containsExactly("whole");
        add(store, "next");
        assertThat(subjects(store)).containsExactly("next", "whole");
    }

    @Test
    void reads_an_8_bit_message_without_headers_as_it_is() throws IOException {
        var store = new MessageStore(folder, 10, 1_000_000);
        store.add(
                new Envelope("a@example.org", List.of("b@example.org"), Instant.EPOCH),
                "\r\nGrüße\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(store.find(Optional.of("B@example.org")).getFirst().message())
                .returns("a@example.org", ReceivedMessage::from)
                .returns("", ReceivedMessage::subject);
    }

    private static void add(MessageStore store, String subject) throws IOException {
        store.add(
                new Envelope("a@example.org", List.of("b@example.org"), Instant.now()),
                ("Subject: " + subject + "\r\n\r\n" + "x".repeat(80)).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> subjects(MessageStore store) {
        return store.find(Optional.empty()).stream()
                .map(entry -> entry.message().subject())
                .toList();
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}

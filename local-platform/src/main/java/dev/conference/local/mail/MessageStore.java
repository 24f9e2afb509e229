package dev.conference.local.mail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The messages, newest first, each a file. What {@link #add} took is on the disk when it returns and is read again at the
 * next start. The oldest ones go when there are too many.
 */
final class MessageStore {

    private static final Logger LOG = Logger.getLogger(MessageStore.class.getName());
    private static final String EXTENSION = ".eml";
    private static final Pattern FILE = Pattern.compile("\\d{12}\\.eml");

    /** A message under the number by which its page is found. */
    record Entry(long number, ReceivedMessage message, long bytes) {}

    private final Path folder;
    private final int maxMessages;
    private final long maxBytes;
    private final Deque<Entry> newestFirst = new ArrayDeque<>();
    private long bytes;
    private long lastNumber;

    MessageStore(Path folder, int maxMessages, long maxBytes) throws IOException {
        this.folder = folder;
        this.maxMessages = maxMessages;
        this.maxBytes = maxBytes;
        Files.createDirectories(folder);
        for (Path file : storedFiles()) {
            load(file);
        }
    }

    private List<Path> storedFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> FILE.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private void load(Path file) throws IOException {
        long number = Long.parseLong(file.getFileName().toString().replace(EXTENSION, ""));
        lastNumber = number;
        byte[] content = Files.readAllBytes(file);
        try {
            remember(new Entry(number, MessageParser.parse(content), content.length));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Not a message: " + file, e);
        }
    }

    /** Keeps the message, durably. */
    synchronized void add(Envelope envelope, byte[] message) throws IOException {
        byte[] headers = envelope.toHeaders();
        byte[] content = new byte[headers.length + message.length];
        System.arraycopy(headers, 0, content, 0, headers.length);
        System.arraycopy(message, 0, content, headers.length, message.length);

        long number = lastNumber + 1;
        ReceivedMessage parsed = MessageParser.parse(content);
        write(number, content);
        remember(new Entry(number, parsed, content.length));
    }

    /** All messages, or those to one address, newest first. */
    synchronized List<Entry> find(Optional<String> to) {
        return newestFirst.stream()
                .filter(entry -> to.map(entry.message()::isTo).orElse(true))
                .toList();
    }

    /** The message of that number. */
    synchronized Optional<Entry> get(long number) {
        return newestFirst.stream().filter(entry -> entry.number() == number).findFirst();
    }

    private void write(long number, byte[] content) throws IOException {
        Path unfinished = folder.resolve("unfinished");
        try (FileChannel file = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
            file.force(true);
        }
        Files.move(unfinished, file(number), StandardCopyOption.ATOMIC_MOVE);
        // The file's name must be on the disk as well.
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private void remember(Entry entry) throws IOException {
        newestFirst.addFirst(entry);
        bytes += entry.bytes();
        lastNumber = entry.number();
        while (newestFirst.size() > 1 && (newestFirst.size() > maxMessages || bytes > maxBytes)) {
            Entry oldest = newestFirst.removeLast();
            bytes -= oldest.bytes();
            Files.deleteIfExists(file(oldest.number()));
        }
    }

    private Path file(long number) {
        return folder.resolve("%012d%s".formatted(number, EXTENSION));
    }
}

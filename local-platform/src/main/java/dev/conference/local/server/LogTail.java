package dev.conference.local.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a log file, where the reason of a crash stands. */
public final class LogTail {

    private static final int BYTES = 32 * 1024;
    private static final Pattern REASON =
            Pattern.compile("\\b(FATAL|ERROR|Caused by|Exception|APPLICATION FAILED)\\b|Error:|rror ");

    private LogTail() {}

    /** The line that most likely says why the program died; a remark when there is none. */
    public static String reason(Path log) {
        List<String> lines = lines(log);
        // Spring Boot explains what it understands: "Description:" and then the reason.
        int explained = lines.lastIndexOf("Description:") + 1;
        if (explained > 0 && explained < lines.size()) {
            return lines.get(explained).strip();
        }
        return lines.reversed().stream()
                .filter(line ->
                        !line.startsWith("\tat ") && REASON.matcher(line).find())
                .findFirst()
                .orElse(lines.isEmpty() ? "it wrote nothing" : lines.getLast())
                .strip();
    }

    /** The last lines that are not blank. */
    static List<String> lines(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - BYTES);
            byte[] tail = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException ignored) {
            return List.of();
        }
    }
}

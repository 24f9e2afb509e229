package dev.conference.defaults.logging;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * No record of the log has an e-mail address in it, whoever wrote it: mail servers quote recipients, databases quote rows,
 * and libraries quote what they could not read. This is for records in JSON; {@code logging.pattern.console} does the same
 * for lines of text.
 */
public class WithoutAddresses implements StructuredLoggingJsonMembersCustomizer<Object> {

    /** A word with an @ in it, as such or as in a URL; not the @ between a class and a hash code. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![^\\s<>])[^\\s<>@]+(?:@|%40)(?![0-9a-f]+(?:[\\s<>]|$))[^\\s<>]+");

    /** The text, with something else in the place of each address. */
    public static String in(String text) {
        return ADDRESS.matcher(text).replaceAll("[address]");
    }

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(ValueProcessor.of(String.class, text -> text == null ? null : in(text)));
    }
}

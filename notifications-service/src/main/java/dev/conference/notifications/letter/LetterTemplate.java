package dev.conference.notifications.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * A text with {@code {names}} to be filled in: the subject, an empty line, the body.
 *
 * @param subject what the first line says
 * @param body all that follows
 */
record LetterTemplate(String subject, String body) {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    /** Reads {@code letters/<name>.txt} from the class path. */
    static LetterTemplate read(String name) {
        try {
            var text = new ClassPathResource("letters/" + name + ".txt").getContentAsString(StandardCharsets.UTF_8);
            var end = text.indexOf("\n\n");
            return new LetterTemplate(
                    text.substring(0, end), text.substring(end + 2).stripTrailing());
        } catch (IOException e) {
            throw new UncheckedIOException("The text of the letter \"" + name + "\" cannot be read", e);
        }
    }

    /** Fills in values. What looks like a name inside a value stays what it is. */
    Letter fill(Map<String, String> values) {
        return new Letter(fill(subject, values), fill(body, values));
    }

    private static String fill(String text, Map<String, String> values) {
        return NAME.matcher(text).replaceAll(name -> {
            var value = values.get(name.group(1));
            if (value == null) {
                throw new IllegalStateException("A letter names " + name.group() + ", which is not known");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}

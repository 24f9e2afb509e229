package dev.conference.frontend.proposal;

import dev.conference.defaults.validation.TextProperties;
import dev.conference.frontend.remote.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The fields of the form, as the pages state them. c4p-service has the last word; checking here first
 * is a courtesy.
 */
enum ProposalField {
    TITLE("Title", "off", "As it would stand in the programme.", "Please give your talk a title."),
    DESCRIPTION(
            "Description",
            "off",
            "What the audience learns, and for whom it is. Line breaks are kept.",
            "Please describe your talk."),
    AUTHOR("Your name", "name", "As it would stand in the programme.", "Please tell us your name."),
    EMAIL(
            "Your e-mail address",
            "email",
            "Our answer goes there. It is never published.",
            "Please tell us your e-mail address; our answer goes there.");

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private final String label;
    private final String autocomplete;
    private final String hint;
    private final String missing;

    ProposalField(String label, String autocomplete, String hint, String missing) {
        this.label = label;
        this.autocomplete = autocomplete;
        this.hint = hint;
        this.missing = missing;
    }

    /** The field's name in the form and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands above the field. */
    public String label() {
        return label;
    }

    /** Most characters (Unicode code points) that fit. */
    public int limit(TextProperties text) {
        return switch (this) {
            case TITLE -> text.maxTitle();
            case DESCRIPTION -> text.maxDescription();
            case AUTHOR -> text.maxAuthor();
            case EMAIL -> text.maxEmail();
        };
    }

    /** What the browser may fill in by itself, as an HTML autocomplete token. */
    public String autocomplete() {
        return autocomplete;
    }

    /** What is expected. */
    public String hint() {
        return hint;
    }

    /** A complaint of c4p-service, which may leave out the subject, as a whole sentence. */
    static String sentence(Problem.FieldError error) {
        var message = error.message();
        if (message.isEmpty() || Character.isUpperCase(message.codePointAt(0))) {
            return message;
        }
        var subject = Arrays.stream(values())
                .filter(field -> field.key().equals(error.field()))
                .map(ProposalField::label)
                .findAny()
                .orElse(error.field());
        return subject + " " + message + ".";
    }

    /** What is wrong with a value, as a sentence for the person who typed it. */
    Optional<String> complaint(String value, TextProperties text) {
        if (value.isBlank()) {
            return Optional.of(missing);
        }
        var length = value.codePointCount(0, value.length());
        if (length > limit(text)) {
            return Optional.of("%s is %d characters long; at most %d fit.".formatted(label, length, limit(text)));
        }
        if (this != DESCRIPTION && value.strip().codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of(label + " must be a single line without control characters.");
        }
        if (this == EMAIL && !ADDRESS.matcher(value.strip()).matches()) {
            return Optional.of("This does not look like an e-mail address; it should be like name@example.org.");
        }
        return Optional.empty();
    }
}

package dev.conference.frontend.proposal;

import dev.conference.defaults.validation.TextProperties;
import dev.conference.frontend.c4p.NewProposal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/**
 * What a speaker typed, exactly as typed.
 *
 * @param nonce made when the form was shown; with the content it tells the same form sent twice from two forms
 * @param trap a field that people do not see and leave empty, and programs that fill in forms do not
 */
record ProposalForm(String nonce, String title, String description, String author, String email, String trap) {

    static ProposalForm empty() {
        return new ProposalForm(UUID.randomUUID().toString(), "", "", "", "", "");
    }

    static ProposalForm of(MultiValueMap<String, String> fields) {
        var nonce = text(fields, "nonce");
        return new ProposalForm(
                nonce.isBlank() ? UUID.randomUUID().toString() : nonce,
                text(fields, "title"),
                text(fields, "description").replace("\r\n", "\n"),
                text(fields, "author"),
                text(fields, "email"),
                text(fields, "website"));
    }

    /** The field's value. */
    public String value(ProposalField field) {
        return switch (field) {
            case TITLE -> title;
            case DESCRIPTION -> description;
            case AUTHOR -> author;
            case EMAIL -> email;
        };
    }

    /** What is plainly wrong, by the fields' names, in the form's order. */
    Map<String, String> complaints(TextProperties text) {
        var complaints = new LinkedHashMap<String, String>();
        for (var field : ProposalField.values()) {
            field.complaint(value(field), text).ifPresent(complaint -> complaints.put(field.key(), complaint));
        }
        return complaints;
    }

    /** The same for the same form with the same content, however often it is sent; another one once it is edited. */
    String idempotencyKey() {
        var content = String.join("\u0000", nonce, title, description, author, email);
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    }

    NewProposal proposal() {
        return new NewProposal(title, description, author, email);
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("");
    }
}

package dev.conference.c4p.proposal;

import dev.conference.defaults.validation.Characters;
import dev.conference.defaults.validation.PlainText;
import dev.conference.defaults.validation.SingleLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it comes in. Single-line fields lose the white space around them; the description is kept as typed, with
 * line breaks as LF.
 */
@Schema(name = "Submission")
record Submission(
        @Schema(example = "Services that survive", maxLength = 120, requiredMode = Schema.RequiredMode.REQUIRED)
        @NotBlank(message = "must not be blank")
        @Characters(max = "${text.max-title}")
        @SingleLine
        @Nullable
        String title,

        @Schema(
                example = "What we learnt from running a hundred small services.",
                maxLength = 4000,
                requiredMode = Schema.RequiredMode.REQUIRED)
        @NotBlank(message = "must not be blank")
        @Characters(max = "${text.max-description}")
        @PlainText
        @Nullable
        String description,

        @Schema(example = "Ada Lovelace", maxLength = 100, requiredMode = Schema.RequiredMode.REQUIRED)
        @NotBlank(message = "must not be blank")
        @Characters(max = "${text.max-author}")
        @SingleLine
        @Nullable
        String author,

        @Schema(example = "ada@example.org", maxLength = 254, requiredMode = Schema.RequiredMode.REQUIRED)
        @NotBlank(message = "must not be blank")
        @Characters(max = "${text.max-email}")
        @Email(regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+|\\s*", message = "must be an e-mail address")
        @SingleLine
        @Nullable
        String email) {

    Submission {
        title = title == null ? null : title.strip();
        description =
                description == null ? null : description.replace("\r\n", "\n").replace('\r', '\n');
        author = author == null ? null : author.strip();
        email = email == null ? null : email.strip();
    }

    /** The content of a valid submission. */
    ProposalContent content() {
        if (title == null || description == null || author == null || email == null) {
            throw new IllegalStateException("A submission is validated before its content is taken");
        }
        return new ProposalContent(title, description, author, email);
    }
}

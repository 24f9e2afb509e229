package dev.conference.notifications.notification;

import dev.conference.defaults.validation.Characters;
import dev.conference.defaults.validation.SingleLine;
import dev.conference.notifications.decision.Decision;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision that a caller wants a speaker to be told of. Single-line fields lose the white space around them. */
@Schema(name = "NotificationRequest")
record NotificationRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "0199f3a1-7c2e-7d10-9b4e-2f6a1c0d5e77")
        @NotNull(message = "must not be missing")
        @Nullable
        UUID proposalId,

        @Schema(
                types = {"string", "null"},
                description = "Follows from the proposal's id where it is missing",
                example = "3a8ae98e-de1b-5fde-9d77-a628ada2ad51")
        @Nullable
        UUID agendaItemId,

        @Schema(example = "Services that survive", maxLength = 120, requiredMode = RequiredMode.REQUIRED)
        @NotBlank(message = "must not be blank")
        @Characters(max = "${text.max-title}")
        @SingleLine
        @Nullable
        String title,

        @Schema(example = "ada@example.org", maxLength = 254, requiredMode = RequiredMode.REQUIRED)
        @NotBlank(message = "must not be blank")
        @Characters(max = "${text.max-email}")
        @Email(regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+|\\s*", message = "must be an e-mail address")
        @SingleLine
        @Nullable
        String emailTo,

        @Schema(description = "The decision", requiredMode = RequiredMode.REQUIRED)
        @NotNull(message = "must be true or false")
        @Nullable
        Boolean accepted,

        @Schema(
                types = {"string", "null"},
                description = "The speaker's name, to be greeted by",
                example = "Ada Lovelace",
                maxLength = 100)
        @Characters(max = "${text.max-author}")
        @SingleLine
        @Nullable
        String author,

        @Schema(
                types = {"string", "null"},
                description = "What the speaker wrote about the talk, to be quoted",
                maxLength = 4000,
                example = "What we learnt from running a hundred small services.")
        @Characters(max = "${text.max-description}")
        @Pattern(regexp = "[^\\p{Cc}\\p{Cs}&&[^\\n\\t]]*", message = "must not contain control characters")
        @Nullable
        String description) {

    NotificationRequest {
        title = title == null ? null : title.strip();
        emailTo = emailTo == null ? null : emailTo.strip();
        author = author == null || author.isBlank() ? null : author.strip();
        description = description == null || description.isBlank()
                ? null
                : description.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The decision of a valid request. */
    Decision decision() {
        if (proposalId == null || title == null || emailTo == null || accepted == null) {
            throw new IllegalStateException("A request is validated before its decision is taken");
        }
        return new Decision(proposalId, accepted, agendaItemId, title, description, author, emailTo);
    }
}

package dev.conference.agenda.item;

import dev.conference.defaults.validation.Characters;
import dev.conference.defaults.validation.PlainText;
import dev.conference.defaults.validation.SingleLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A talk that is put on the agenda by hand. Single-line fields lose the white space around them; the description is kept
 * as typed, with line breaks as LF.
 */
record NewAgendaItem(
        @Schema(example = "Services that survive", maxLength = 120, requiredMode = Schema.RequiredMode.REQUIRED)
        @NotBlank(message = "must not be blank")
        @Characters(max = "${text.max-title}")
        @SingleLine
        @Nullable
        String title,

        @Schema(example = "Ada Lovelace", maxLength = 100, requiredMode = Schema.RequiredMode.REQUIRED)
        @NotBlank(message = "must not be blank")
        @Characters(max = "${text.max-author}")
        @SingleLine
        @Nullable
        String author,

        @Schema(
                example = "What we learnt from running a hundred small services.",
                maxLength = 4000,
                requiredMode = Schema.RequiredMode.REQUIRED)
        @NotBlank(message = "must not be blank")
        @Characters(max = "${text.max-description}")
        @PlainText
        @Nullable
        String description,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Valid
        ProposalReference proposal) {

    NewAgendaItem {
        title = title == null ? null : title.strip();
        author = author == null ? null : author.strip();
        description =
                description == null ? null : description.replace("\r\n", "\n").replace('\r', '\n');
        proposal = proposal == null ? new ProposalReference(null) : proposal;
    }

    /** The proposal that was approved. */
    @Schema(name = "ApprovedProposal")
    record ProposalReference(
            @Schema(
                    example = "0199f3a1-7c2e-7d10-9b4e-2f6a1c0d5e77",
                    format = "uuid",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @NotBlank(message = "must not be blank")
            @Pattern(regexp = "^([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\\s*)$", message = "must be a UUID")
            @Nullable
            String id) {}

    /** The talk of a valid request. */
    Talk talk() {
        if (title == null || author == null || description == null || proposal.id() == null) {
            throw new IllegalStateException("A request is validated before its talk is taken");
        }
        return new Talk(UUID.fromString(proposal.id()), title, author, description);
    }
}

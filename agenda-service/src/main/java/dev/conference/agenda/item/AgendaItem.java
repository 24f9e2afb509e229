package dev.conference.agenda.item;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A talk on the agenda, or one that was on it. The same form is stored, shown by the API and told by events.
 *
 * @param id derived from the proposal's id, so that a replay finds the same item
 * @param proposal what it was before it was approved
 * @param archived whether it has left the agenda; it never comes back
 * @param archivedAt null until archived
 */
public record AgendaItem(
        @Schema(example = "3a8ae98e-de1b-5fde-9d77-a628ada2ad51", requiredMode = REQUIRED)
        UUID id,

        @Schema(requiredMode = REQUIRED) Proposal proposal,

        @Schema(example = "Services that survive", requiredMode = REQUIRED)
        String title,

        @Schema(example = "What we learnt from running a hundred small services.", requiredMode = REQUIRED)
        String description,

        @Schema(example = "Ada Lovelace", requiredMode = REQUIRED)
        String author,

        @Schema(example = "false", requiredMode = REQUIRED) boolean archived,

        @Schema(example = "2026-11-21T10:00:00.120Z", requiredMode = REQUIRED)
        Instant createdAt,

        @Schema(
                types = {"string", "null"},
                requiredMode = REQUIRED)
        @Nullable
        Instant archivedAt) {

    private static final NameBasedGenerator IDS = Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL);

    /** The proposal that became the item. */
    @Schema(name = "AgendaItemProposal")
    public record Proposal(
            @Schema(example = "0199f3a1-7c2e-7d10-9b4e-2f6a1c0d5e77", requiredMode = REQUIRED)
            UUID id) {}

    /** The id of a proposal's item: UUIDv5 of {@code urn:conference:agenda-item:<proposal id>} in the URL namespace. */
    public static UUID idFor(UUID proposalId) {
        return IDS.generate("urn:conference:agenda-item:" + proposalId);
    }

    /** A talk comes on the agenda. */
    static AgendaItem of(Talk talk, Instant now) {
        return new AgendaItem(
                idFor(talk.proposalId()),
                new Proposal(talk.proposalId()),
                talk.title(),
                talk.description(),
                talk.author(),
                false,
                now,
                null);
    }

    /** It leaves the agenda, for good: archived before, it stays as it is. */
    AgendaItem archive(Instant now) {
        return archived ? this : new AgendaItem(id, proposal, title, description, author, true, createdAt, now);
    }
}

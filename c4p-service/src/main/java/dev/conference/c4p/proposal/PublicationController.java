package dev.conference.c4p.proposal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells again what was told before, for those who have lost it. */
@RestController
@RequestMapping("/proposals/publications")
@Tag(name = "Proposals")
class PublicationController {

    private final Proposals proposals;

    PublicationController(Proposals proposals) {
        this.proposals = proposals;
    }

    /** Which proposals to tell of. */
    record PublicationRequest(
            @NotNull(message = "must be a list of ids")
            @Size(min = 1, max = 500, message = "must have between 1 and 500 ids")
            @Nullable
            List<@NotNull(message = "must be an id") UUID> proposals) {}

    /**
     * What is being told.
     *
     * @param published how many
     * @param notPublished the ids of the others
     */
    @Schema(name = "Publication")
    record Publication(
            @Schema(description = "Of how many proposals is told again", example = "2")
            int published,

            @Schema(description = "Those that are unknown or not decided: there is nothing to tell of them")
            List<UUID> notPublished) {}

    @Operation(
            operationId = "publishProposals",
            summary = "Tell again how proposals stand",
            description =
                    "The last event of each (approved, rejected or archived) is published once more, with a new id."
                            + " That changes nothing where it was heard before, and may be repeated.")
    @ApiResponse(responseCode = "202", description = "The events are on their way")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Publication publish(@Valid @RequestBody PublicationRequest request) {
        var ids = request.proposals() == null ? List.<UUID>of() : request.proposals();
        var published = proposals.publishAgain(ids);
        return new Publication(
                published.size(),
                ids.stream().distinct().filter(id -> !published.contains(id)).toList());
    }
}

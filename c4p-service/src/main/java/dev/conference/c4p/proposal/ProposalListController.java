package dev.conference.c4p.proposal;

import dev.conference.defaults.validation.Characters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Lists of proposals, page by page. */
@RestController
@RequestMapping("/proposals")
@Tag(name = "Proposals")
class ProposalListController {

    private static final int COUNT_LIMIT = 1000;

    private final ProposalRepository repository;

    ProposalListController(ProposalRepository repository) {
        this.repository = repository;
    }

    @Operation(
            operationId = "listProposals",
            summary = "List proposals, newest first",
            description = "The Link header leads to the next page, if there is one.")
    @ApiResponse(
            responseCode = "200",
            description = "One page",
            headers = @Header(name = "Link", description = "rel=\"next\"", schema = @Schema(type = "string")))
    @GetMapping
    ResponseEntity<List<ProposalRepresentation>> list(
            @RequestParam(required = false) @Nullable ProposalStatus status,
            @Parameter(description = "Only those decided this way") @RequestParam(required = false) @Nullable
                    Boolean approved,
            @Parameter(
                            description = "Words or parts of words in title, author or e-mail",
                            schema = @Schema(type = "string", maxLength = 100))
                    @RequestParam(required = false)
                    @Characters(max = "100")
                    @Nullable
                    String q,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @Parameter(description = "Only those after this one; taken from the Link header")
                    @RequestParam(required = false)
                    @Nullable
                    UUID after) {
        var found = repository.list(new ProposalFilter(status, approved, q, after, limit + 1));
        var page = found.stream().limit(limit).map(ProposalRepresentation::of).toList();
        var answer = ResponseEntity.ok();
        if (found.size() > limit) {
            answer.header(HttpHeaders.LINK, "<" + next(page.getLast().id()) + ">; rel=\"next\"");
        }
        return answer.body(page);
    }

    @Operation(operationId = "countProposals", summary = "Count proposals by state, up to a limit")
    @ApiResponse(responseCode = "200", description = "The counts")
    @GetMapping("/counts")
    ProposalCounts counts() {
        return repository.count(COUNT_LIMIT);
    }

    private static String next(UUID last) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", last)
                .build()
                .toUriString();
    }
}

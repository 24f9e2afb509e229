package dev.conference.agenda.item;

import dev.conference.defaults.outbox.CurrentTrace;
import dev.conference.defaults.problem.ProblemException;
import dev.conference.defaults.validation.Characters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The agenda over HTTP. */
@RestController
@RequestMapping(path = "/agenda-items", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Agenda items")
class AgendaItemController {

    private static final String TAG = "Changes when the answer does; send it back in If-None-Match";
    private static final String UNCHANGED = "Nothing has changed since the answer with the tag in If-None-Match";

    private final Agenda agenda;
    private final CurrentAgenda current;
    private final CurrentTrace trace;

    AgendaItemController(Agenda agenda, CurrentAgenda current, CurrentTrace trace) {
        this.agenda = agenda;
        this.current = current;
        this.trace = trace;
    }

    @Operation(
            operationId = "listAgendaItems",
            summary = "List the agenda, newest first",
            description = "Every talk that is not archived. A search finds the talks that contain all of its words.")
    @ApiResponse(
            responseCode = "200",
            description = "The talks",
            headers = @Header(name = "ETag", description = TAG, schema = @Schema(type = "string")),
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = AgendaItem.class))))
    @ApiResponse(responseCode = "304", description = UNCHANGED, content = @Content)
    @GetMapping
    ResponseEntity<byte[]> list(
            @Parameter(
                            description = "Words or parts of words in title, author or description",
                            schema = @Schema(type = "string", maxLength = 200))
                    @RequestParam(defaultValue = "")
                    @Characters(max = "200")
                    String q) {
        return answer(current.get().search(q));
    }

    @Operation(operationId = "getAgendaItem", summary = "Read one talk of the agenda")
    @ApiResponse(
            responseCode = "200",
            description = "The talk",
            headers = @Header(name = "ETag", description = TAG, schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = AgendaItem.class)))
    @ApiResponse(responseCode = "304", description = UNCHANGED, content = @Content)
    @ApiResponse(responseCode = "404", description = "There is no such talk on the agenda")
    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(@PathVariable UUID id) {
        return answer(current.get().item(id).orElseThrow(AgendaItemController::notFound));
    }

    @Operation(
            operationId = "addAgendaItem",
            summary = "Put a talk on the agenda",
            description = "Once for each proposal: again, it answers the same item and changes nothing.")
    @ApiResponse(
            responseCode = "201",
            description = "It is on the agenda, now or since before",
            headers = @Header(name = "Location", description = "The item", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "409", description = "The talk was archived, and does not come back")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AgendaItem> add(@Valid @RequestBody NewAgendaItem request) {
        var item = agenda.add(request.talk());
        trace.about(item.proposal().id());
        if (item.archived()) {
            throw new ProblemException(HttpStatus.CONFLICT, "This talk was archived, and does not come back.");
        }
        var location = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/agenda-items/{id}")
                .build(item.id());
        return ResponseEntity.created(location).body(item);
    }

    @Operation(operationId = "archiveAgendaItem", summary = "Take a talk off the agenda, for good")
    @ApiResponse(responseCode = "204", description = "It is off the agenda, now or since before", content = @Content)
    @ApiResponse(responseCode = "404", description = "There was never such a talk")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> archive(@PathVariable UUID id) {
        var item = agenda.archive(id).orElseThrow(AgendaItemController::notFound);
        trace.about(item.proposal().id());
        return ResponseEntity.noContent().build();
    }

    /** Spring answers 304 by itself where the request has this tag. */
    private static ResponseEntity<byte[]> answer(Document document) {
        return ResponseEntity.ok()
                .eTag(document.tag())
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.APPLICATION_JSON)
                .body(document.json());
    }

    private static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "There is no such talk on the agenda.");
    }
}

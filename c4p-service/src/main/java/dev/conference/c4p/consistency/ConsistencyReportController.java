package dev.conference.c4p.consistency;

import dev.conference.defaults.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The latest report of the consistency check: the check puts it here, others read it. */
@RestController
@RequestMapping("/consistency-report")
@Tag(name = "Consistency")
class ConsistencyReportController {

    private final ConsistencyReportRepository repository;
    private final ConsistencyMetrics metrics;

    ConsistencyReportController(ConsistencyReportRepository repository, ConsistencyMetrics metrics) {
        this.repository = repository;
        this.metrics = metrics;
    }

    @Operation(operationId = "getConsistencyReport", summary = "Read what the latest consistency check found")
    @ApiResponse(responseCode = "200", description = "The report")
    @ApiResponse(responseCode = "404", description = "No check has reported yet")
    @GetMapping
    ConsistencyReport get() {
        return repository
                .find()
                .orElseThrow(
                        () -> new ProblemException(HttpStatus.NOT_FOUND, "No consistency check has reported yet."));
    }

    @Operation(
            operationId = "putConsistencyReport",
            summary = "Keep the report of a consistency check",
            description = "In place of the one before; a report of an earlier check is passed over.")
    @ApiResponse(responseCode = "204", description = "Kept, or passed over")
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@Valid @RequestBody ConsistencyReport report) {
        repository.store(report);
        metrics.refresh();
    }
}

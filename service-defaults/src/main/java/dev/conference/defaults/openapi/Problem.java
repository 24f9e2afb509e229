package dev.conference.defaults.openapi;

import dev.conference.defaults.problem.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the documents describe a problem detail. Nothing makes one of these. */
@Schema(description = "An error (RFC 9457)")
record Problem(
        @Schema(description = "about:blank unless there is more to read about it") @Nullable
        String type,

        @Schema(description = "The kind of problem") String title,
        @Schema(description = "The HTTP status") int status,

        @Schema(description = "What is wrong, and what to do where possible")
        String detail,

        @Schema(description = "The path that was called") @Nullable
        String instance,

        @Schema(description = "What is wrong with which field") @Nullable
        List<FieldProblem> errors,

        @Schema(description = "The trace in which it happened") @Nullable
        String traceId) {}

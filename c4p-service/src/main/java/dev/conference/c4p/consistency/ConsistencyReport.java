package dev.conference.c4p.consistency;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the services' consistency found. It names talks, and never an address.
 *
 * @param checkedAt when the check began
 * @param durationMillis how long it took
 * @param compared how much was compared
 * @param differences one entry for each kind, also where there are none
 * @param repair what was done about it; null if that was not asked for
 * @param remarks what went wrong beside the check, one sentence each
 */
@Schema(name = "ConsistencyReport")
public record ConsistencyReport(
        @NotNull Instant checkedAt,
        @Schema(example = "640") @PositiveOrZero long durationMillis,
        @NotNull @Valid Compared compared,
        @NotNull @Size(max = 6) List<@Valid @NotNull Differences> differences,
        @Valid @Nullable Repair repair,
        @NotNull @Size(max = 10) List<@NotNull @Size(max = 1000) String> remarks) {

    /**
     * How much was compared.
     *
     * @param proposals all that there are
     * @param decided those of them that are or were decided
     * @param agendaItems the talks on the agenda
     * @param notifications the e-mails to speakers, sent or not
     */
    @Schema(name = "ComparedNumbers")
    public record Compared(
            @PositiveOrZero int proposals,
            @PositiveOrZero int decided,
            @PositiveOrZero int agendaItems,
            @PositiveOrZero int notifications) {}

    /**
     * The differences of one kind.
     *
     * @param count how many there are
     * @param repairable how many of them go away when the proposals' last events are published again
     * @param examples the first few
     */
    @Schema(name = "Differences")
    public record Differences(
            @NotNull DifferenceKind kind,
            @PositiveOrZero int count,
            @PositiveOrZero int repairable,
            @NotNull @Size(max = 20) List<@Valid @NotNull Example> examples) {}

    /**
     * One difference.
     *
     * @param proposalId the proposal that it is about
     * @param title the talk's title, as the one service has it that knows it
     * @param found the agenda item or notification that is not as it should be; null if that is missing
     */
    @Schema(name = "DifferenceExample")
    public record Example(
            @NotNull UUID proposalId,

            @Schema(example = "Services that survive") @NotNull @Size(max = 1000)
            String title,

            @Schema(description = "The agenda item or notification that is not as it should be; null if it is missing")
            @Nullable
            UUID found) {}

    /**
     * What was done about the differences.
     *
     * @param published of how many proposals is told again
     * @param remaining how many differences do not go away by that
     */
    @Schema(name = "Repair")
    public record Repair(
            @PositiveOrZero int published, @PositiveOrZero int remaining) {}

    /** Whether there is no difference at all. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public boolean consistent() {
        return total() == 0;
    }

    /** How many differences there are, of all kinds. */
    public int total() {
        return differences.stream().mapToInt(Differences::count).sum();
    }
}

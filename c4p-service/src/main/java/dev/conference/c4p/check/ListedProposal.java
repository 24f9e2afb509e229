package dev.conference.c4p.check;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the check reads of a proposal. */
record ListedProposal(
        UUID id,
        String title,
        boolean approved,
        Status status,
        @Nullable Instant decidedAt,
        @Nullable Instant archivedAt) {

    /** Nested, as the API has it. */
    record Status(Standing status) {}

    /** Where a proposal stands. */
    enum Standing {
        PENDING,
        DECIDED,
        ARCHIVED
    }

    boolean pending() {
        return status.status() == Standing.PENDING;
    }

    boolean archived() {
        return status.status() == Standing.ARCHIVED;
    }

    /** Whether it was decided at some time, also if it was archived afterwards. */
    boolean decided() {
        return decidedAt != null;
    }

    /** Whether its talk belongs on the agenda. */
    boolean onAgenda() {
        return status.status() == Standing.DECIDED && approved;
    }

    /** Whether something happened to it after that time. */
    boolean changedAfter(Instant time) {
        return isAfter(decidedAt, time) || isAfter(archivedAt, time);
    }

    private static boolean isAfter(@Nullable Instant happened, Instant time) {
        return happened != null && happened.isAfter(time);
    }
}

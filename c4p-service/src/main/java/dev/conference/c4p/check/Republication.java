package dev.conference.c4p.check;

import dev.conference.c4p.consistency.ConsistencyReport.Repair;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has c4p-service tell again what somebody has not heard or has lost. */
final class Republication {

    /** As many as c4p-service takes at once. */
    private static final int AT_ONCE = 500;

    private final Conference conference;
    private final Set<UUID> published = new HashSet<>();

    Republication(Conference conference) {
        this.conference = conference;
    }

    /**
     * In the order of the decisions, which becomes the order of an agenda that was lost.
     *
     * @throws CheckFailedException if c4p-service does not take them, or not all
     */
    void of(List<Finding> findings) {
        var ids = findings.stream()
                .filter(Finding::repairable)
                .sorted(Comparator.comparing(Republication::decided))
                .map(found -> found.suspect().proposalId())
                .distinct()
                .toList();
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            var next = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            var refused = conference.publish(next);
            next.stream().filter(id -> !refused.contains(id)).forEach(published::add);
        }
    }

    /** What came of it up to now. */
    Repair outcome(List<Finding> findings) {
        var remaining = findings.stream()
                .filter(found -> !found.repairable()
                        || !published.contains(found.suspect().proposalId()))
                .count();
        return new Repair(published.size(), (int) remaining);
    }

    private static Instant decided(Finding finding) {
        @Nullable Instant decided = finding.decidedAt();
        return decided == null ? Instant.EPOCH : decided;
    }
}

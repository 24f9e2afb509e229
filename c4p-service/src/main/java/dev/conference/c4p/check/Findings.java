package dev.conference.c4p.check;

import dev.conference.c4p.consistency.ConsistencyReport.Differences;
import dev.conference.c4p.consistency.ConsistencyReport.Example;
import dev.conference.c4p.consistency.DifferenceKind;
import java.util.Arrays;
import java.util.List;

/** Findings as they stand in the report. */
final class Findings {

    private Findings() {}

    /** Every kind with its number and its first examples. */
    static List<Differences> byKind(List<Finding> findings, int examples) {
        return Arrays.stream(DifferenceKind.values())
                .map(kind -> of(
                        kind,
                        findings.stream()
                                .filter(found -> found.suspect().kind() == kind)
                                .toList(),
                        examples))
                .toList();
    }

    private static Differences of(DifferenceKind kind, List<Finding> findings, int examples) {
        return new Differences(
                kind,
                findings.size(),
                (int) findings.stream().filter(Finding::repairable).count(),
                findings.stream().limit(examples).map(Findings::example).toList());
    }

    private static Example example(Finding finding) {
        var suspect = finding.suspect();
        return new Example(suspect.proposalId(), finding.title(), suspect.found());
    }
}

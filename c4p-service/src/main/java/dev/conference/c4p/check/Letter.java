package dev.conference.c4p.check;

import dev.conference.c4p.consistency.ConsistencyReport;
import dev.conference.c4p.consistency.ConsistencyReport.Differences;
import dev.conference.c4p.consistency.ConsistencyReport.Example;
import dev.conference.c4p.consistency.DifferenceKind;
import java.util.stream.Collectors;

/** What organizers read about a report with differences. */
record Letter(ConsistencyReport report) {

    /** One line. */
    String subject() {
        return "The services disagree about %s"
                .formatted(counted(report.total(), "talk or letter", "talks and letters"));
    }

    /** Plain text, lines separated by LF. */
    String body() {
        return """
                The consistency check of %s compared %d proposals (%d decided), %d talks on the agenda and %d letters to \
                speakers, and found what should not be:

                %s
                %s
                """.formatted(
                        report.checkedAt(),
                        report.compared().proposals(),
                        report.compared().decided(),
                        report.compared().agendaItems(),
                        report.compared().notifications(),
                        report.differences().stream()
                                .filter(found -> found.count() > 0)
                                .map(Letter::paragraph)
                                .collect(Collectors.joining("\n")),
                        whatToDo());
    }

    private static String paragraph(Differences differences) {
        var more = differences.count() - differences.examples().size();
        return "%d: %s%s\n%s%s"
                .formatted(
                        differences.count(),
                        meaning(differences.kind()),
                        differences.repairable() == 0 ? " (not to be repaired by publishing again)" : "",
                        differences.examples().stream().map(Letter::line).collect(Collectors.joining()),
                        more > 0 ? "  and %d more\n".formatted(more) : "");
    }

    private static String line(Example example) {
        return "  \"%s\", proposal %s%s\n"
                .formatted(
                        example.title(),
                        example.proposalId(),
                        example.found() == null ? "" : ", found " + example.found());
    }

    private static String meaning(DifferenceKind kind) {
        return switch (kind) {
            case AGENDA_ITEM_WITHOUT_APPROVAL -> "on the agenda without an approved proposal";
            case APPROVAL_WITHOUT_AGENDA_ITEM -> "approved, but not on the agenda";
            case DECISION_WITHOUT_NOTIFICATION -> "decided, but no letter to the speaker";
            case NOTIFICATION_WITHOUT_DECISION -> "a letter to the speaker about a decision that nobody made";
            case AGENDA_ITEM_WITH_OTHER_TITLE -> "on the agenda under another title";
            case NOTIFICATION_WITH_OTHER_TITLE -> "a letter to the speaker that names another title";
        };
    }

    private String whatToDo() {
        var repair = report.repair();
        if (repair == null) {
            return "What to do: run the check again with --repair. It has c4p-service publish its decisions once more, by\n"
                    + "which the agenda and the letters recover; nobody gets a letter twice. What is not repaired so, look at.";
        }
        return "%s published once more; the agenda and the letters recover within a minute, and the next check\n"
                        .formatted(counted(repair.published(), "decision was", "decisions were"))
                + "tells. %s."
                        .formatted(
                                repair.remaining() == 0
                                        ? "There is nothing else to do"
                                        : "Look yourself at what does not recover so: "
                                                + counted(repair.remaining(), "difference", "differences"));
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}

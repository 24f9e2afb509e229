package dev.conference.c4p.check;

import dev.conference.c4p.consistency.ConsistencyReport;
import dev.conference.c4p.consistency.ConsistencyReport.Compared;
import dev.conference.c4p.consistency.ConsistencyReport.Repair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;

/** One check from its beginning to its report. */
class Check {

    private final Conference conference;
    private final OrganizersMail mail;
    private final CheckProperties properties;
    private final Clock clock;

    Check(Conference conference, OrganizersMail mail, CheckProperties properties, Clock clock) {
        this.conference = conference;
        this.mail = mail;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Checks, has repaired what can be if that is asked for, and tells the organizers and c4p-service what was found. If
     * those cannot be told, the report says so.
     *
     * @throws CheckFailedException if a service or the identity provider cannot be asked
     */
    ConsistencyReport run(boolean repair) {
        var begun = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var comparison = compare();
        var findings = new SecondLook(conference, begun.minus(properties.grace())).at(comparison.suspects());
        var remarks = new ArrayList<String>();
        var repaired = repair ? repair(findings, remarks) : null;
        var report = report(begun, comparison.numbers(), findings, repaired, remarks);
        if (!report.consistent()) {
            tell(report, remarks);
        }
        keep(report, remarks);
        return report(begun, comparison.numbers(), findings, repaired, remarks);
    }

    /** What is compared with comes first: who was told of a decision knows it, except of the newest ones. */
    private Comparison compare() {
        var comparison = new Comparison();
        conference.eachProposal(comparison::add);
        conference.agendaItems().forEach(comparison::add);
        conference.eachNotification(comparison::add);
        return comparison;
    }

    private Repair repair(List<Finding> findings, List<String> remarks) {
        var republication = new Republication(conference);
        try {
            republication.of(findings);
        } catch (CheckFailedException e) {
            remarks.add("Not everything could be published again. " + Reason.of(e));
        }
        return republication.outcome(findings);
    }

    private void tell(ConsistencyReport report, List<String> remarks) {
        try {
            mail.send(report);
        } catch (MailException e) {
            remarks.add("The organizers could not be told by e-mail. " + Reason.of(e));
        }
    }

    private void keep(ConsistencyReport report, List<String> remarks) {
        try {
            conference.keep(report);
        } catch (CheckFailedException e) {
            remarks.add("The report could not be kept. " + Reason.of(e));
        }
    }

    private ConsistencyReport report(
            Instant begun, Compared numbers, List<Finding> findings, @Nullable Repair repaired, List<String> remarks) {
        return new ConsistencyReport(
                begun,
                Duration.between(begun, clock.instant()).toMillis(),
                numbers,
                Findings.byKind(findings, properties.examples()),
                repaired,
                List.copyOf(remarks));
    }
}

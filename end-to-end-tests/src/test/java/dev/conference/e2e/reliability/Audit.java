package dev.conference.e2e.reliability;

import dev.conference.e2e.reliability.Caller.Result;
import dev.conference.local.mail.ReceivedMessage;
import dev.conference.local.suite.ReplicatedConference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what there is with what was promised, by id: proposals, decisions, agenda items, events and mails. */
final class Audit {

    private static final JsonMapper JSON = new JsonMapper();
    /** Who is told what the consistency check found. */
    private static final String ORGANIZERS = "hello@conference.example";

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;[^,]*rel=\"?next");

    private final ReplicatedConference conference;
    private final Caller caller;
    private final Ledger ledger;

    Audit(ReplicatedConference conference, Caller caller, Ledger ledger) {
        this.conference = conference;
        this.caller = caller;
        this.ledger = ledger;
    }

    /** Something that should be there and is not, or is there and should not be, or is there twice. */
    record Finding(String kind, String id, String what, String phase) {

        static final String LOST = "lost";
        static final String DOUBLED = "doubled";
    }

    /** Everything that is not as it should be. Reads everything there is: proportional to the number of proposals. */
    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        proposals(findings);
        agenda(findings);
        mails(findings);
        events(findings);
        return findings;
    }

    /** What is not as it should be where it can be seen: on the agenda, and in the speakers' inboxes. */
    List<Finding> visibleFindings() {
        var findings = new ArrayList<Finding>();
        agenda(findings);
        mails(findings);
        return findings;
    }

    private void proposals(List<Finding> findings) {
        var stored = list("/api/c4p/proposals/?limit=100").stream()
                .collect(Collectors.groupingBy(proposal -> text(proposal, "id")));
        var perAddress = stored.values().stream()
                .map(List::getFirst)
                .collect(Collectors.groupingBy(proposal -> text(proposal, "email"), Collectors.counting()));
        ledger.submitted().forEach((id, promise) -> {
            if (!stored.containsKey(id)) {
                findings.add(new Finding(Finding.LOST, id, "proposal", promise.phase()));
            } else if (perAddress.getOrDefault(promise.email(), 0L) > 1) {
                findings.add(new Finding(Finding.DOUBLED, id, "proposal", promise.phase()));
            }
        });
        ledger.decided().forEach((id, promise) -> {
            var proposal = stored.getOrDefault(id, List.of()).stream().findFirst();
            var holds = proposal.filter(found -> "DECIDED".equals(text(found.path("status"), "status"))
                            && found.path("approved").asBoolean() == ledger.approved(id))
                    .isPresent();
            if (!holds) {
                findings.add(new Finding(Finding.LOST, id, "decision", promise.phase()));
            }
        });
    }

    private void agenda(List<Finding> findings) {
        var shown = list("/api/agenda/agenda-items/").stream()
                .collect(Collectors.groupingBy(item -> text(item.path("proposal"), "id"), Collectors.counting()));
        each(findings, shown, "agenda item", ledger::approved);
        shown.keySet().stream()
                .filter(id -> !ledger.decided().containsKey(id) || !ledger.approved(id))
                .forEach(id -> findings.add(new Finding(Finding.DOUBLED, id, "agenda item without approval", "")));
    }

    private void mails(List<Finding> findings) {
        var received = conference.mail().messages().stream()
                .collect(Collectors.groupingBy(
                        message -> message.to().getFirst(),
                        Collectors.mapping(ReceivedMessage::messageId, Collectors.toSet())));
        ledger.decided().forEach((id, promise) -> {
            var distinct = received.getOrDefault(promise.email(), Set.of()).size();
            if (distinct != 1) {
                findings.add(new Finding(distinct == 0 ? Finding.LOST : Finding.DOUBLED, id, "mail", promise.phase()));
            }
        });
        var expected =
                ledger.decided().values().stream().map(Ledger.Promise::email).collect(Collectors.toSet());
        received.keySet().stream()
                .filter(address -> !expected.contains(address) && !address.equals(ORGANIZERS))
                .forEach(address -> findings.add(new Finding(Finding.DOUBLED, "", "mail without decision", "")));
    }

    /** How many mails came more than once, each time with the same Message-ID: readers see one of them. */
    long repeatedMails() {
        var all = conference.mail().messages();
        return all.size()
                - all.stream().map(ReceivedMessage::messageId).distinct().count();
    }

    private void events(List<Finding> findings) {
        var told = Topic.read(conference.kafka());
        ledger.submitted().forEach((id, promise) -> {
            var types = told.getOrDefault(id, List.of());
            if (!types.contains("new-proposal")) {
                findings.add(new Finding(Finding.LOST, id, "event new-proposal", promise.phase()));
            }
            if (new HashSet<>(types).size() != types.size()) {
                findings.add(new Finding(Finding.DOUBLED, id, "event among " + types, promise.phase()));
            }
        });
        ledger.decided().forEach((id, promise) -> {
            var types = told.getOrDefault(id, List.of());
            var decision = ledger.approved(id) ? "proposal-approved" : "proposal-rejected";
            var wanted = ledger.approved(id)
                    ? Set.of("new-proposal", decision, "new-agenda-item", "notification-sent")
                    : Set.of("new-proposal", decision, "notification-sent");
            if (!types.containsAll(wanted)) {
                findings.add(new Finding(Finding.LOST, id, "event, there are only " + types, promise.phase()));
            } else if (types.indexOf("new-proposal") != 0 || types.indexOf(decision) != 1) {
                findings.add(new Finding("out of order", id, types.toString(), promise.phase()));
            }
        });
    }

    private void each(
            List<Finding> findings, Map<String, Long> counts, String what, Function<String, Boolean> expected) {
        ledger.decided().forEach((id, promise) -> {
            var count = counts.getOrDefault(id, 0L);
            if (expected.apply(id) && count == 0) {
                findings.add(new Finding(Finding.LOST, id, what, promise.phase()));
            } else if (count > 1) {
                findings.add(new Finding(Finding.DOUBLED, id, what, promise.phase()));
            }
        });
    }

    private List<JsonNode> list(String first) {
        var all = new ArrayList<JsonNode>();
        var path = first;
        while (!path.isEmpty()) {
            if (!(caller.get("audit", path) instanceof Result.Answer answer)) {
                throw new AssertionError("The audit could not read " + path);
            }
            JSON.readTree(answer.body()).valueStream().forEach(all::add);
            var next = NEXT.matcher(answer.link());
            path = next.find() ? next.group(1).replaceFirst("^https?://[^/]+", "") : "";
        }
        return all;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}

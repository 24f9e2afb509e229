package dev.conference.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the schema only calls text, and the API server refuses all the same: names, labels, and words from a list. */
final class Wording implements Rule {

    private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern LABEL = Pattern.compile("([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?");
    private static final Pattern PORT = Pattern.compile("(?=.*[a-z])[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?");
    private static final int LONGEST_CRON_JOB = 52; // its jobs' names are 11 longer

    private static final Map<String, Set<String>> WORDS = Map.ofEntries(
            Map.entry("imagePullPolicy", Set.of("Always", "IfNotPresent", "Never")),
            Map.entry("restartPolicy", Set.of("Always", "OnFailure", "Never")),
            Map.entry("protocol", Set.of("TCP", "UDP", "SCTP")),
            Map.entry("terminationMessagePolicy", Set.of("File", "FallbackToLogsOnError")),
            Map.entry("concurrencyPolicy", Set.of("Allow", "Forbid", "Replace")),
            Map.entry("podManagementPolicy", Set.of("OrderedReady", "Parallel")),
            Map.entry("whenUnsatisfiable", Set.of("DoNotSchedule", "ScheduleAnyway")),
            Map.entry("unhealthyPodEvictionPolicy", Set.of("IfHealthyBudget", "AlwaysAllow")),
            Map.entry("pathType", Set.of("Exact", "Prefix", "ImplementationSpecific")),
            Map.entry("policyTypes", Set.of("Ingress", "Egress")),
            Map.entry("accessModes", Set.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod")),
            Map.entry("whenDeleted", Set.of("Retain", "Delete")),
            Map.entry("whenScaled", Set.of("Retain", "Delete")),
            Map.entry("fsGroupChangePolicy", Set.of("OnRootMismatch", "Always")));

    @Override
    public List<String> violations(Manifest manifest) {
        var violations = new ArrayList<String>();
        for (var object : manifest.objects()) {
            if (!DNS_LABEL.matcher(object.name()).matches()) {
                violations.add(object + ": not a name for an object");
            }
            if (object.is("CronJob") && object.name().length() > LONGEST_CRON_JOB) {
                violations.add(object + ": longer than " + LONGEST_CRON_JOB);
            }
            visit(object.toString(), object.json(), violations);
        }
        for (var container : manifest.containers().toList()) {
            container.json().path("ports").forEach(port -> portName(container.toString(), port, violations));
        }
        manifest.all("Service")
                .forEach(service ->
                        service.at("/spec/ports").forEach(port -> portName(service.toString(), port, violations)));
        return violations;
    }

    private static void portName(String where, JsonNode port, List<String> violations) {
        if (!PORT.matcher(port.path("name").asString("")).matches()) {
            violations.add(where + ": not a name for a port: " + port);
        }
    }

    private static void visit(String where, JsonNode node, List<String> violations) {
        node.properties().forEach(entry -> {
            var words = WORDS.get(entry.getKey());
            var value = entry.getValue();
            if (words != null) {
                (value.isArray() ? value.valueStream() : java.util.stream.Stream.of(value))
                        .filter(word -> !words.contains(word.asString("")))
                        .forEach(word ->
                                violations.add(where + "." + entry.getKey() + ": " + word + " is none of " + words));
            }
            if (entry.getKey().equals("labels") || entry.getKey().equals("matchLabels")) {
                value.properties().stream()
                        .filter(label ->
                                !LABEL.matcher(label.getValue().asString("")).matches())
                        .forEach(label -> violations.add(where + ": not a label: " + label));
            }
            visit(where + "." + entry.getKey(), value, violations);
        });
        if (node.isArray()) {
            node.forEach(element -> visit(where + "[]", element, violations));
        }
    }
}

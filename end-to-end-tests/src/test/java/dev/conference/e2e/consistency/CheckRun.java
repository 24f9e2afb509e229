package dev.conference.e2e.consistency;

import dev.conference.local.suite.Conference;
import dev.conference.local.suite.Job;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of the check as a process, as a cluster's job runs it. */
public record CheckRun(Job.Outcome outcome) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Decisions of this very moment count: nothing else happens meanwhile. */
    public static CheckRun of(Conference conference, String... arguments) {
        return withGrace("0s", conference, arguments);
    }

    static CheckRun withGrace(String grace, Conference conference, String... arguments) {
        List<String> all = new ArrayList<>(List.of("check", "--check.grace=" + grace));
        all.addAll(List.of(arguments));
        return new CheckRun(conference.consistencyCheck().run(List.of("-Xmx96m"), all.toArray(String[]::new)));
    }

    /** What the process ended with. */
    public int exitCode() {
        return outcome.exitCode();
    }

    /** The report, which is all that there is on standard output. */
    JsonNode report() {
        return JSON.readTree(outcome.out());
    }

    /** How many differences of a kind there are. */
    int count(String kind) {
        return differences(kind).get("count").asInt();
    }

    /** The proposals that are named as examples of a kind. */
    List<String> examples(String kind) {
        return differences(kind)
                .get("examples")
                .valueStream()
                .map(example -> example.get("proposalId").asString())
                .toList();
    }

    private JsonNode differences(String kind) {
        return report().get("differences")
                .valueStream()
                .filter(differences -> differences.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}

package dev.conference.benchmarks.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Proposals and talks such as people write them, no two the same. */
public final class Words {

    static final List<String> SUBJECTS = List.of(
            "Services",
            "Kubernetes",
            "Databases",
            "Kafka",
            "Java",
            "Observability",
            "Security",
            "Testing",
            "Platforms",
            "Pipelines",
            "Events",
            "Caches",
            "Queues",
            "Clusters",
            "Gateways",
            "Streams",
            "Identity",
            "Accessibility",
            "Compilers",
            "Latency");
    static final List<String> STORIES = List.of(
            "that survive",
            "without tears",
            "in Go",
            "at the edge",
            "for beginners",
            "in ten minutes",
            "in production",
            "from scratch",
            "after midnight",
            "under load",
            "that nobody noticed",
            "by the book",
            "the hard way");
    static final List<String> SPEAKERS = List.of(
            "Ada Lovelace",
            "Grace Hopper",
            "Alan Turing",
            "Barbara Liskov",
            "Edsger Dijkstra",
            "Frances Allen",
            "Donald Knuth",
            "Margaret Hamilton",
            "Tony Hoare",
            "Radia Perlman",
            "Dennis Ritchie");

    private static final String DESCRIPTION =
            "What we learnt from running a hundred small services, and what we would not do again.";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final AtomicLong NUMBER = new AtomicLong();

    private Words() {}

    /** A proposal with a title and an address that no other has. */
    public static Map<String, Object> proposal() {
        long number = NUMBER.incrementAndGet();
        return Map.of(
                "title",
                title(number),
                "description",
                DESCRIPTION,
                "author",
                speaker(number),
                "email",
                "speaker-" + RUN + "-" + number + "@example.org");
    }

    /** Such proposals as bodies of requests. */
    public static Supplier<byte[]> proposals() {
        return () -> JSON.writeValueAsString(proposal()).getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, Object> talk(UUID proposal) {
        long number = NUMBER.incrementAndGet();
        return Map.of(
                "title", title(number),
                "description", DESCRIPTION,
                "author", speaker(number),
                "proposal", Map.of("id", proposal.toString()));
    }

    private static String title(long number) {
        return SUBJECTS.get((int) (number % SUBJECTS.size())) + " " + STORIES.get((int) (number % STORIES.size())) + " "
                + number;
    }

    private static String speaker(long number) {
        return SPEAKERS.get((int) (number % SPEAKERS.size()));
    }
}

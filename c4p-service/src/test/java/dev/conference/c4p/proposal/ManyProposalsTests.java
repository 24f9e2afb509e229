package dev.conference.c4p.proposal;

import static dev.conference.c4p.proposal.ProposalClient.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.c4p.RealServers;
import dev.conference.defaults.testing.AsOrganizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** With 10,000 proposals in a database of their own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ManyProposalsTests.OwnDatabase.class)
@AutoConfigureRestTestClient
@Import(AsOrganizer.class)
class ManyProposalsTests {

    private static final Pattern NEXT = Pattern.compile("<(.+)>; rel=\"next\"");

    @Autowired
    private JdbcClient jdbc;

    private ProposalClient api;

    @BeforeEach
    void tenThousandProposals(@Autowired RestTestClient http) {
        api = new ProposalClient(http);
        await().until(() -> api.get("/health/readiness")
                .returnResult(Void.class)
                .getStatus()
                .is2xxSuccessful());
        var stored = jdbc.sql("select count(*) from proposal").query(Long.class).single();
        if (stored > 0) {
            return;
        }
        jdbc.sql("""
                insert into proposal (id, title, description, author, email, status, approved, submitted_at, search_text)
                select (lpad(to_hex(i), 8, '0') || '-0000-7000-8000-000000000000')::uuid,
                       'Talk ' || i, 'Text', 'Speaker ' || i, 's' || i || '@example.org',
                       case when i % 4 = 0 then 'PENDING' when i % 4 = 3 then 'ARCHIVED' else 'DECIDED' end,
                       i % 4 = 1, now(), ' talk ' || i || ' speaker ' || i || ' s' || i || '@example.org'
                from generate_series(1, 10000) i
                """).update();
        jdbc.sql("vacuum analyze proposal").update();
    }

    @Test
    void everyProposalStandsOnOnePageNewestFirst() {
        var titles = new ArrayList<String>();
        var uri = "/proposals/?status=DECIDED&approved=true&limit=100";
        while (uri != null) {
            var answer = api.get(uri).expectStatus().isOk();
            StreamSupport.stream(body(answer).spliterator(), false)
                    .map(proposal -> proposal.get("title").asString())
                    .forEach(titles::add);
            uri = next(answer.returnResult(Void.class).getResponseHeaders());
        }

        assertThat(titles).hasSize(2500).doesNotHaveDuplicates();
        assertThat(titles.getFirst()).isEqualTo("Talk 9997");
        assertThat(titles.getLast()).isEqualTo("Talk 1");
    }

    @ParameterizedTest
    @CsvSource({"Talk 1234, 1", "peaker s77@, 1", "nobody, 0", "s9999@EXAMPLE.org, 1", "sp 10000, 1"})
    void findsWordsAndTheirParts(String words, int atLeast) {
        var found = body(api.http()
                .get()
                .uri(builder -> builder.path("/proposals/")
                        .queryParam("q", "{q}")
                        .queryParam("limit", 100)
                        .build(words))
                .exchange());

        assertThat(found.size()).isGreaterThanOrEqualTo(atLeast);
        assertThat(found).allSatisfy(ManyProposalsTests::isProposal);
    }

    @Test
    void countsUpToALimit() {
        var counts = body(api.get("/proposals/counts/"));

        assertThat(counts.get("limit").asInt()).isEqualTo(1000);
        assertThat(counts.get("pending").asInt()).isEqualTo(1000);
        assertThat(counts.get("archived").asInt()).isEqualTo(1000);
    }

    /** Reads the plans of the very statements: rows touched stay near the page's size, whatever is stored. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true | 21",
                "status = 'PENDING' | 21",
                "status = 'DECIDED' and approved = true | 21",
                "id < '00001388-0000-7000-8000-000000000000' | 21",
                "search_text like '%1234%' | 21"
            })
    void readsNoMoreThanItsPage(String condition, int page) {
        var plan = String.join(
                "\n",
                jdbc.sql("explain (analyze, costs off, timing off, summary off) select * from proposal where "
                                + condition + " order by id desc limit 21")
                        .query(String.class)
                        .list());

        assertThat(plan).doesNotContain("Seq Scan");
        assertThat(rowsTouched(plan)).as(plan).isLessThanOrEqualTo(page * 5L);
    }

    private static long rowsTouched(String plan) {
        var rows = Pattern.compile("rows=(\\d+)(?:\\.\\d+)? loops|Rows Removed by (?:Filter|Index Recheck): (\\d+)")
                .matcher(plan);
        return rows.results()
                .mapToLong(found -> Long.parseLong(found.group(1) != null ? found.group(1) : found.group(2)))
                .max()
                .orElse(0);
    }

    private static void isProposal(JsonNode proposal) {
        assertThat(proposal.get("title").asString()).startsWith("Talk ");
    }

    private static @Nullable String next(HttpHeaders headers) {
        return headers.getOrDefault(HttpHeaders.LINK, List.of()).stream()
                .map(NEXT::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .findFirst()
                .orElse(null);
    }

    static class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("real servers", RealServers.settings("c4p_many")));
        }
    }
}

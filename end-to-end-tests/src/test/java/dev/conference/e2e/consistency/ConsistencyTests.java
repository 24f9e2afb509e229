package dev.conference.e2e.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.e2e.api.CommandLine;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.Http;
import dev.conference.e2e.api.Identity;
import dev.conference.e2e.api.NewProposal;
import dev.conference.e2e.suite.Outage;
import dev.conference.local.process.Folders;
import dev.conference.local.server.LocalServer;
import dev.conference.local.suite.Conference;
import dev.conference.local.suite.Ports;
import dev.conference.local.suite.Together;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A suite of its own, since the check looks at everything there is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsistencyTests {

    private static final Path FOLDER = Path.of("target", "consistency");
    private static final String ORGANIZERS = "hello@conference.example";
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    private final Conference conference = Conference.in(
            Path.of(".."), FOLDER, Ports.free(), Map.of("LIMIT_PER_CLIENT", "1000000", "LIMIT_PER_EMAIL", "1000000"));
    private final Stores stores = new Stores(conference);
    private final Identity organizer = new CommandLine(
            URI.create(conference.identity().issuer() + "/oauth2/token"), "conference-cli", "conference-cli");
    private final ConferenceApi api = new ConferenceApi(conference.frontend().url(), organizer);
    private final List<NewProposal> approved = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private String rejected = "";

    @BeforeAll
    void start() throws IOException {
        Folders.delete(FOLDER);
        conference.start();
    }

    @AfterAll
    void stop() {
        Together.run(conference.all(), LocalServer::kill);
    }

    /** Three talks on the agenda, one rejected proposal and one pending, all told to their speakers. */
    @BeforeEach
    void decided() {
        stores.sql("c4p", "delete from proposal");
        stores.sql("notifications", "delete from notification");
        stores.loseAgenda();
        approved.clear();
        ids.clear();
        for (int number = 0; number < 3; number++) {
            var proposal = NewProposal.any();
            approved.add(proposal);
            ids.add(api.approved(proposal));
        }
        rejected = api.submit(NewProposal.any());
        api.decide(rejected, false).expect(200);
        api.submit(NewProposal.any());
        await().atMost(RECOVERY).until(() -> agenda().size() == 3);
        await().atMost(RECOVERY).until(() -> sent() == 4);
    }

    @Test
    void allIsConsistent() {
        var run = CheckRun.of(conference);

        assertThat(run.exitCode()).as(run.outcome().err()).isZero();
        assertThat(run.report().get("consistent").asBoolean()).isTrue();
        assertThat(run.report().get("compared").get("proposals").asInt()).isEqualTo(5);
        assertThat(run.report().get("compared").get("decided").asInt()).isEqualTo(4);
        assertThat(run.report().get("compared").get("agendaItems").asInt()).isEqualTo(3);
        assertThat(run.report().get("compared").get("notifications").asInt()).isEqualTo(4);
    }

    @Test
    void everyKindOfDifferenceIsFoundAndTheOrganizersAreTold() {
        int told = conference.mail().messages(ORGANIZERS).size();
        JsonNode kept = talk(ids.get(1));
        stores.loseAgendaItem(talk(ids.getFirst()).get("id").asString());
        stores.putAgendaItem(kept.get("id").asString(), kept.toString().replace(title(1), "Another"));
        stores.sql("notifications", "delete from notification where proposal_id = '" + ids.getFirst() + "'");
        stores.sql(
                "notifications", "update notification set title = 'Another' where proposal_id = '" + ids.get(2) + "'");
        stores.sql("c4p", "delete from proposal where id = '" + rejected + "'");
        String unknown = UUID.randomUUID().toString();
        addToAgenda(unknown);

        var run = CheckRun.of(conference);

        assertThat(run.exitCode()).as(run.outcome().err()).isEqualTo(1);
        assertThat(run.examples("APPROVAL_WITHOUT_AGENDA_ITEM")).containsExactly(ids.getFirst());
        assertThat(run.examples("AGENDA_ITEM_WITHOUT_APPROVAL")).containsExactly(unknown);
        assertThat(run.examples("DECISION_WITHOUT_NOTIFICATION")).containsExactly(ids.getFirst());
        assertThat(run.examples("NOTIFICATION_WITHOUT_DECISION")).containsExactly(rejected);
        assertThat(run.examples("AGENDA_ITEM_WITH_OTHER_TITLE")).containsExactly(ids.get(1));
        assertThat(run.examples("NOTIFICATION_WITH_OTHER_TITLE")).containsExactly(ids.get(2));
        assertThat(conference.mail().messages(ORGANIZERS)).hasSize(told + 1);
        assertThat(conference.mail().messages(ORGANIZERS).getFirst().text())
                .contains("1: approved, but not on the agenda", title(0), "--repair");
        assertThat(run.report().get("remarks").isEmpty()).isTrue();
        assertThat(new Http(conference.c4p().url(), organizer)
                        .get("/consistency-report")
                        .expect(200)
                        .json()
                        .get("differences"))
                .isEqualTo(run.report().get("differences"));
    }

    @Test
    void aLostAgendaComesBackWholeByRepairAndNobodyGetsAnotherMail() {
        var before = agenda();
        int mails = speakersMails();
        stores.loseAgenda();

        var repair = CheckRun.of(conference, "--repair");

        assertThat(repair.exitCode()).as(repair.outcome().out()).isZero();
        assertThat(repair.count("APPROVAL_WITHOUT_AGENDA_ITEM")).isEqualTo(3);
        assertThat(repair.report().get("repair").get("published").asInt()).isEqualTo(3);
        assertThat(conference.mail().messages(ORGANIZERS).getFirst().text()).contains("3 decisions were published");
        await().atMost(RECOVERY).until(() -> agenda().size() == 3);
        assertThat(agenda()).containsExactlyInAnyOrderElementsOf(before);
        var next = CheckRun.of(conference);
        assertThat(next.exitCode()).as(next.outcome().out()).isZero();
        assertThat(speakersMails()).isEqualTo(mails);
        assertThat(sent()).isEqualTo(4);
    }

    @Test
    void aTalkThatShouldNotBeThereAndALetterThatIsMissingAreRepairedToo() {
        addToAgenda(rejected);
        stores.sql("notifications", "delete from notification where proposal_id = '" + ids.getFirst() + "'");

        var repair = CheckRun.of(conference, "--repair");

        assertThat(repair.exitCode()).as(repair.outcome().out()).isZero();
        assertThat(repair.examples("AGENDA_ITEM_WITHOUT_APPROVAL")).containsExactly(rejected);
        await().atMost(RECOVERY).until(() -> agenda().size() == 3 && sent() == 4);
        assertThat(CheckRun.of(conference).exitCode()).isZero();
    }

    @Test
    void whatCannotBeRepairedIsReportedAsSuch() {
        addToAgenda(UUID.randomUUID().toString());

        var repair = CheckRun.of(conference, "--repair");

        assertThat(repair.exitCode()).isEqualTo(1);
        assertThat(repair.report().get("repair").get("published").asInt()).isZero();
        assertThat(repair.report().get("repair").get("remaining").asInt()).isEqualTo(1);
    }

    @Test
    void whatWasDecidedJustNowIsNoDifference() {
        stores.loseAgenda();

        var run = CheckRun.withGrace("10m", conference);

        assertThat(run.exitCode()).as(run.outcome().out()).isZero();
    }

    @Test
    void withoutAServiceOrTheProviderItCannotCheck() {
        for (var part : List.of(conference.c4p(), conference.agenda(), conference.identity())) {
            var run = Outage.of(part, () -> CheckRun.of(conference));

            assertThat(run.exitCode()).as(part.name()).isEqualTo(2);
            assertThat(run.outcome().out()).isEmpty();
            assertThat(run.outcome().err().lines()).singleElement().asString().startsWith("Could not check: ");
        }
    }

    @Test
    void aMailServerThatIsAwayIsSaidInTheReportAndChangesNothingElse() {
        stores.loseAgenda();

        var run = Outage.of(conference.mail(), () -> CheckRun.of(conference));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.report().get("remarks").toString()).contains("could not be told by e-mail");
    }

    private String title(int number) {
        return approved.get(number).title();
    }

    private JsonNode talk(String proposalId) {
        return api.talks(proposalId).getFirst();
    }

    private void addToAgenda(String proposalId) {
        api.http().post("/api/agenda/agenda-items/", """
                        {"title": "By hand", "author": "Ada", "description": "None.", "proposal": {"id": "%s"}}
                        """.formatted(proposalId)).expect(201);
    }

    /** The ids and titles on the agenda. */
    private List<List<String>> agenda() {
        return api.http()
                .get("/api/agenda/agenda-items/")
                .expect(200)
                .json()
                .valueStream()
                .map(item ->
                        List.of(item.get("id").asString(), item.get("title").asString()))
                .toList();
    }

    private int sent() {
        return api.http()
                .get("/api/notifications/notifications/?state=SENT")
                .expect(200)
                .json()
                .size();
    }

    private int speakersMails() {
        return (int) conference.mail().messages().stream()
                .filter(mail -> !mail.to().contains(ORGANIZERS))
                .count();
    }
}

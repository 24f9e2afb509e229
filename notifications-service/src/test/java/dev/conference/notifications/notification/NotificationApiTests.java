package dev.conference.notifications.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.notifications.Api;
import dev.conference.notifications.Inbox;
import dev.conference.notifications.RunningService;
import dev.conference.notifications.Talk;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationApiTests {

    private final Api api = RunningService.shared().api();

    @Test
    void aCallerCanHaveASpeakerNotified() {
        var talk = Talk.any();

        var answer = api.post("/notifications/", Api.request(talk).toString());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("proposalId").asString()).isEqualTo(talk.id());
        assertThat(answer.json().get("emailSubject").asString()).contains(talk.title());
        assertThat(answer.json().get("state").asString()).isEqualTo("WAITING");
        assertThat(Inbox.await(talk).text())
                .isEqualTo(answer.json().get("emailBody").asString());
    }

    @Test
    void noCacheIsToKeepIt() {
        var written = api.post("/notifications/", Api.request(Talk.any()).toString());
        var read = api.get("/notifications/" + written.json().get("id").asString());

        for (var answer : List.of(written, read, api.get("/notifications/"))) {
            assertThat(answer.headers().getCacheControl()).contains("no-store");
        }
    }

    @Test
    void theSameDecisionAgainGivesTheSameNotification() {
        var talk = Talk.any();
        var first = api.post("/notifications/", Api.request(talk).toString());

        var second = api.post(
                "/notifications/",
                Api.request(talk).put("title", "Another title").toString());

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(second.json().get("title").asString()).isEqualTo(talk.title());
        api.await(talk, "SENT");
        assertThat(Inbox.of(talk)).hasSize(1);
    }

    @Test
    void theSameDecisionFromManyCallersAtOnceIsOneMail() throws Exception {
        var talk = Talk.any();
        var body = Api.request(talk).toString();
        var start = new CountDownLatch(1);
        var ids = new ArrayList<Future<String>>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 20; i++) {
                ids.add(callers.submit(() -> {
                    start.await();
                    return api.post("/notifications/", body).json().get("id").asString();
                }));
            }
            start.countDown();
        }

        assertThat(ids).extracting(Future::get).containsOnly(ids.getFirst().get());
        api.await(talk, "SENT");
        assertThat(Inbox.of(talk)).hasSize(1);
    }

    @Test
    void theDecisionsOfTwoKindsAreTwoNotifications() {
        var talk = Talk.any();

        var approved = api.post("/notifications/", Api.request(talk).toString());
        var rejected = api.post(
                "/notifications/", Api.request(talk).put("accepted", false).toString());

        assertThat(rejected.json().get("id")).isNotEqualTo(approved.json().get("id"));
        assertThat(rejected.json().get("agendaItemId").isNull()).isTrue();
    }

    @Test
    void oneCanBeRead() {
        var talk = Talk.any();
        api.post("/notifications/", Api.request(talk).toString());
        var sent = api.await(talk, "SENT");

        assertThat(api.get("/notifications/" + sent.get("id").asString()).json())
                .isEqualTo(sent);
    }

    @Test
    void aSentOneIsNotSentAgain() {
        var talk = Talk.any();
        api.post("/notifications/", Api.request(talk).toString());
        var id = api.await(talk, "SENT").get("id").asString();

        var answer = api.post("/notifications/" + id + "/retry/", null);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("detail").asString()).isEqualTo("This notification was sent already.");
        assertThat(Inbox.of(talk)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void aSlashAtTheEndMakesNoDifference(String slash) {
        var talk = Talk.any();
        var written = api.post("/notifications" + slash, Api.request(talk).toString());

        var id = written.json().get("id").asString();
        assertThat(written.status()).isEqualTo(200);
        assertThat(api.get("/notifications" + slash).status()).isEqualTo(200);
        assertThat(api.get("/notifications/" + id + slash).status()).isEqualTo(200);
        assertThat(api.await(talk, "SENT").get("id").asString()).isEqualTo(id);
        assertThat(api.post("/notifications/" + id + "/retry" + slash, null).status())
                .isEqualTo(409);
    }

    @Test
    void whiteSpaceAroundSingleLineTextsIsNotKept() {
        var talk = Talk.any();
        var request = Api.request(talk)
                .put("title", "  " + talk.title() + "\n")
                .put("emailTo", "\t" + talk.email() + " ")
                .put("author", " Ada ");

        var written = api.post("/notifications/", request.toString()).json();

        assertThat(written.get("title").asString()).isEqualTo(talk.title());
        assertThat(written.get("emailTo").asString()).isEqualTo(talk.email());
        assertThat(written.get("emailBody").asString()).startsWith("Dear Ada,\n");
    }

    @Test
    void aListLeadsFromPageToPageNewestFirst() {
        var written = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            var answer = api.post("/notifications/", Api.request(Talk.any()).toString());
            written.addFirst(answer.json().get("id").asString());
        }

        var read = new ArrayList<String>();
        var path = "/notifications/?limit=2";
        while (read.size() < 5) {
            var page = api.get(path);
            page.json().forEach(notification -> read.add(notification.get("id").asString()));
            var next = String.valueOf(page.headers().getFirst("Link"));
            assertThat(next).startsWith("<http://localhost:").endsWith(">; rel=\"next\"");
            var address = URI.create(next.substring(1, next.indexOf('>')));
            path = address.getPath() + "?" + address.getQuery();
        }

        assertThat(read.subList(0, 5)).isEqualTo(written);
    }

    @Test
    void theLastPageLeadsNowhere() {
        var talk = Talk.any();
        api.post("/notifications/", Api.request(talk).toString());

        var page = api.get("/notifications/?limit=1&proposalId=" + talk.id());

        assertThat(page.json()).hasSize(1);
        assertThat(page.headers().getFirst("Link")).isNull();
    }

    @Test
    void aListOfAnUnknownProposalIsEmpty() {
        var page = api.get("/notifications/?proposalId=" + Talk.any().id());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).isEqualTo("[]");
    }
}

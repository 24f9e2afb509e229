package dev.conference.notifications.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.contracts.EventContracts;
import dev.conference.notifications.Inbox;
import dev.conference.notifications.RunningService;
import dev.conference.notifications.Talk;
import dev.conference.notifications.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** From the event of a decision to the mail in the speaker's inbox and the event that tells of it. */
@ExtendWith(OutputCaptureExtension.class)
class DecisionMailTests {

    private static final RunningService SERVICE = RunningService.shared();

    private final Topic events = Topic.events();

    @AfterEach
    void stop() {
        events.close();
    }

    @Test
    void anApprovalIsMailedWithTheLinkToTheTalk() {
        var talk = Talk.any();

        events.tell(talk.approved());

        var mail = Inbox.await(talk);
        var notification = SERVICE.api().await(talk, "SENT");
        assertThat(mail.subject()).isEqualTo("Your talk \"Services that survive\" is on the agenda");
        assertThat(mail.text())
                .startsWith("Dear Ada Lovelace,\n")
                .contains("\nhttp://localhost:8080/agenda/"
                        + notification.get("agendaItemId").asString() + "\n");
        assertThat(mail.from()).isEqualTo("Cloud Native Conf <hello@conference.example>");
        assertThat(mail.messageId()).isEqualTo("<" + talk.id() + ".approved@localhost>");
    }

    @Test
    void aRejectionIsMailedInOtherWords() {
        var talk = Talk.any();

        events.tell(talk.rejected());

        var mail = Inbox.await(talk);
        assertThat(mail.subject()).isEqualTo("Your proposal \"Services that survive\" for Cloud Native Conf");
        assertThat(mail.text()).contains("We are sorry").doesNotContain("/agenda/");
        assertThat(mail.messageId()).isEqualTo("<" + talk.id() + ".rejected@localhost>");
    }

    @Test
    void whatWasSentIsTold() {
        var talk = Talk.any();

        events.tell(talk.approved());

        var told = events.await(talk.id(), "notification-sent").getFirst();
        assertThat(EventContracts.violations("notification-sent", told.toString()))
                .isEmpty();
        assertThat(told.get("data")).isEqualTo(SERVICE.api().await(talk, "SENT"));
    }

    @Test
    void anEventThatComesTwiceIsMailedOnce() {
        var talk = Talk.any();
        var marker = Talk.any();
        var event = talk.approved();

        events.tell(event);
        Inbox.await(talk);
        events.tell(event);
        // Told behind it under the same key: once this one is through, so is the repeated one.
        events.tell(marker.approved().put("subject", talk.id()));

        Inbox.await(marker);
        assertThat(Inbox.of(talk)).hasSize(1);
        assertThat(SERVICE.api().get("/notifications?proposalId=" + talk.id()).json())
                .hasSize(1);
    }

    @Test
    void textsOfAllScriptsArriveExactlyAsTyped() {
        var talk = Talk.any()
                .with(
                        "<b>Cats</b> & 🐈‍⬛ in מערכות مبعثرة 𝒳 — \"quoted\" =?utf-8?Q?no?=",
                        "  <script>alert(1)</script>\n\n.\n..\nשלום 🎉\nFrom here\t𠜎\n" + "x".repeat(2000) + "\n\n",
                        "ʻOkina 李小龙 O’Brien 🙂");

        events.tell(talk.approved());

        var mail = Inbox.await(talk);
        assertThat(mail.subject()).isEqualTo("Your talk \"" + talk.title() + "\" is on the agenda");
        assertThat(mail.text())
                .startsWith("Dear " + talk.author() + ",\n")
                .endsWith("\n\n" + talk.title() + "\n\n" + talk.description() + "\n");
    }

    @Test
    void theMailIsLoggedWithTheNotificationsIdAndNamesNobody(CapturedOutput output) {
        var talk =
                Talk.any().with("A talk to be found in the log", "Questions to me@speaker.example", "Grace H. Nobody");

        events.tell(talk.approved());

        var id = SERVICE.api().await(talk, "SENT").get("id").asString();
        events.await(talk.id(), "notification-sent");
        await().until(() -> output.getOut().contains("Notification " + id + " sent: "));
        assertThat(output.getOut())
                .contains("INFO")
                .contains("\"A talk to be found in the log\" is part of Cloud Native Conf")
                .doesNotContain(talk.email(), "me@speaker.example", talk.author());
    }

    @Test
    void theMailsSpanAndTheToldEventBelongToTheTraceOfTheDecision() {
        var talk = Talk.any();
        var trace = "aaaabbbbccccddddeeeeffff" + talk.id().substring(28);

        events.tell(talk.approved().put("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        var told = events.await(talk.id(), "notification-sent").getFirst();
        assertThat(told.get("traceparent").asString()).startsWith("00-" + trace + "-");
        await().untilAsserted(() -> assertThat(SERVICE.spans())
                .filteredOn(span -> span.getTraceId().equals(trace))
                .extracting(span -> span.getName())
                .contains("deliver notification"));
    }
}

package dev.conference.notifications.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.local.TestServers;
import dev.conference.notifications.Api;
import dev.conference.notifications.RunningService;
import dev.conference.notifications.Talk;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Speakers whose addresses have other than ASCII letters. */
class InternationalAddressTests {

    @Test
    void lettersBeforeTheAtReachAServerThatKnowsThem() {
        var talk = Talk.any();
        var juergen = talk.to("jürgen-" + talk.email());
        var api = RunningService.shared().api();

        api.post("/notifications/", Api.request(juergen).toString());

        api.await(juergen, "SENT");
        assertThat(TestServers.mail().messages(juergen.email()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).contains(talk.title()));
    }

    @Test
    void theyAreNotSentToAServerThatDoesNotKnowThem() throws IOException {
        var talk = Talk.any();
        var juergen = talk.to("jürgen-" + talk.email());
        try (var server = new PlainMailServer();
                var service = RunningService.alone("plain", server.settings())) {
            var api = service.api();

            api.post("/notifications/", Api.request(juergen).toString());

            assertThat(api.await(juergen, "FAILED").get("lastError").asString())
                    .isEqualTo("The address has letters before the @ that the mail server does not know"
                            + " (it has no SMTPUTF8)");
            assertThat(server.commands()).noneMatch(command -> command.startsWith("RCPT"));
        }
    }

    @Test
    void lettersInTheDomainReachEveryServer() throws IOException {
        var talk = Talk.any();
        var ada = talk.to("ada@bücher.example");
        try (var server = new PlainMailServer();
                var service = RunningService.alone("plain_domain", server.settings())) {
            var api = service.api();

            api.post("/notifications/", Api.request(ada).toString());

            api.await(ada, "SENT");
            assertThat(server.commands())
                    .contains("RCPT TO:<ada@xn--bcher-kva.example>")
                    .anyMatch(line -> line.startsWith("MAIL FROM:") && !line.contains("SMTPUTF8"));
        }
    }
}

package dev.conference.e2e.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.e2e.api.AllAtOnce;
import dev.conference.e2e.api.Answer;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.Identity;
import dev.conference.e2e.api.NewProposal;
import dev.conference.e2e.suite.EndToEndTest;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@EndToEndTest
class FormTests {

    private final ConferenceApi api;
    private final NewProposal proposal = NewProposal.any();

    FormTests(ConferenceApi api) {
        this.api = api;
    }

    @Test
    void theSameFormSentTwiceAtOnceGivesOneProposal() {
        String form = form();

        List<Answer> answers = AllAtOnce.run(2, () -> send(form, "same-origin"));

        assertThat(answers).extracting(Answer::status).containsOnly(303);
        assertThat(answers.getFirst().header("Location"))
                .isEqualTo(answers.getLast().header("Location"));
        assertThat(api.found(proposal.email())).hasSize(1);
    }

    @Test
    void aFormSentFromAnotherSiteIsRefused() {
        Answer answer = send(form(), "cross-site");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(api.found(proposal.email())).isEmpty();
    }

    private Answer send(String form, String site) {
        return api.as(Identity.nobody())
                .http()
                .send(
                        "POST",
                        "/proposals",
                        BodyPublishers.ofString(form),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Sec-Fetch-Site",
                        site);
    }

    private String form() {
        return Map.of(
                        "nonce", UUID.randomUUID().toString(),
                        "title", proposal.title(),
                        "description", proposal.description(),
                        "author", proposal.author(),
                        "email", proposal.email())
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

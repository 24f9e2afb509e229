package dev.conference.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart as a whole. */
class ChartTests {

    static final String VERSION = Yaml.document(Repository.text("helm/conference/Chart.yaml"))
            .path("appVersion")
            .asString();

    @Test
    void helmFindsNothingToComplainAbout() {
        var result = Chart.lint();

        assertThat(result.isFailed())
                .describedAs(result.getMessages().toString())
                .isFalse();
        assertThat(result.getMessages())
                .noneMatch(message -> message.startsWith("[WARNING]") || message.startsWith("[ERROR]"));
    }

    @Test
    void itsApplicationIsThatOfThisRepository() {
        assertThat(Repository.text("pom.xml"))
                .contains("<artifactId>conference</artifactId>\n  <version>" + VERSION + "</version>");
    }

    @Test
    void theServicesImagesHaveTheApplicationsVersion() {
        var images =
                Chart.render(Values.DEFAULTS).containers().filter(Service::runs).map(Container::image);

        assertThat(images)
                .contains(
                        "conference/frontend-service:" + VERSION,
                        "conference/agenda-service:" + VERSION,
                        "conference/c4p-service:" + VERSION,
                        "conference/notifications-service:" + VERSION)
                .allMatch(image -> image.endsWith(":" + VERSION));
    }

    @Test
    void allImagesOfTheServicesTakeAnotherTagTogether() {
        var manifest = Chart.render(Values.DEFAULTS.and("image: {prefix: example.org/team, tag: 1.2.3-abc1234}"));

        assertThat(manifest.containers().filter(Service::runs).map(Container::image))
                .allMatch(image -> image.startsWith("example.org/team/") && image.endsWith(":1.2.3-abc1234"));
    }

    @Test
    void allFourServicesAreThere() {
        for (var service : Service.values()) {
            Chart.render(Values.DEFAULTS).get("Deployment", "conference-" + service.title());
            Chart.render(Values.DEFAULTS).get("Service", "conference-" + service.title());
        }
    }

    @Test
    void shortNamesAreForOneReleaseOnlyAndThereforeOff() {
        assertThat(Chart.render(Values.DEFAULTS).find("Service", "agenda-service"))
                .isEmpty();
        assertThat(Chart.render(Values.DEFAULTS.and("shortNames: true")).find("Service", "agenda-service"))
                .isPresent();
    }

    @Test
    void theCheckRunsTheImageOfTheCallForProposalsAndItsAnswerIsNoFailureToRepeat() {
        var check = Chart.render(Values.DEFAULTS).get("CronJob", "conference-consistency-check");

        assertThat(check.at("/spec/concurrencyPolicy").asString()).isEqualTo("Forbid");
        assertThat(check.at("/spec/jobTemplate/spec/podFailurePolicy/rules"))
                .hasToString(
                        "[{\"action\":\"FailJob\",\"onExitCodes\":{\"containerName\":\"check\",\"operator\":\"In\",\"values\":[1]}}]");
        assertThat(check.at("/spec/jobTemplate/spec/template/spec/restartPolicy")
                        .asString())
                .isEqualTo("Never");
        assertThat(check.at("/spec/jobTemplate/spec/template/spec/containers/0/args"))
                .hasToString("[\"check\"]");
        assertThat(check.at("/spec/jobTemplate/spec/template/spec/containers/0/image")
                        .asString())
                .isEqualTo("conference/c4p-service:" + VERSION);
    }

    @Test
    void helmTestIsAHookAndNotInstalled() {
        var test = Chart.render(Values.DEFAULTS).get("Pod", "conference-test");

        assertThat(test.annotations()).containsEntry("helm.sh/hook", "test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.28.0", "1.20.15"})
    void aClusterThatIsTooOldIsRefused(String version) {
        assertThatThrownBy(() -> Chart.render(Values.DEFAULTS, version))
                .hasMessageContaining("kubeVersion")
                .hasMessageContaining(version);
    }

    @Test
    void theNotesSayWhereThePageIsAndHowToLogIn() {
        assertThat(Chart.notes(Values.DEFAULTS.and("url: https://conference.example.org")))
                .contains(
                        "https://conference.example.org",
                        "organizer",
                        "conference-credentials",
                        "helm test conference");
    }

    @Test
    void theNotesShowNoPassword() {
        assertThat(Chart.notes(Values.DEFAULTS)).doesNotContainPattern("[A-Za-z0-9]{32}");
    }
}

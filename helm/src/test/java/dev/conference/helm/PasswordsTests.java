package dev.conference.helm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Passwords are made once, by an installation into a cluster's API, and stay. */
class PasswordsTests {

    private static final int SHORTEST = 24;

    private final ClusterApi cluster = new ClusterApi();

    private Path config = Path.of("");

    /** As a file, for Helm takes its time with the same as text: five requests a second. */
    @BeforeEach
    void config(@TempDir Path folder) throws IOException {
        config = Files.writeString(folder.resolve("config"), cluster.config());
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void anInstallationMakesLongPasswordsEachAnother() {
        install("conference");

        var passwords = passwords("conference-credentials");
        assertThat(passwords)
                .containsKeys(
                        "postgresql-c4p-password",
                        "postgresql-notifications-password",
                        "postgresql-keycloak-password",
                        "redis-password",
                        "oidc-frontend-secret",
                        "oidc-cli-secret",
                        "keycloak-admin-password",
                        "organizer-password");
        assertThat(passwords.values())
                .allSatisfy(password -> assertThat(password).hasSizeGreaterThanOrEqualTo(SHORTEST));
        assertThat(new HashSet<>(passwords.values())).hasSameSizeAs(passwords.values());
    }

    @Test
    void anUpgradeKeepsThem() {
        install("conference");
        var before = passwords("conference-credentials");

        upgrade("conference", "");
        upgrade("conference", "features: {debug: true}");

        assertThat(passwords("conference-credentials")).isEqualTo(before);
    }

    @Test
    void aServerThatIsSwitchedOffAndOnAgainFindsItsOwn() {
        install("conference");
        var before = passwords("conference-credentials");

        upgrade("conference", "redis: {enabled: false, external: {host: redis.example.org, existingSecret: theirs}}");
        upgrade("conference", "");

        assertThat(passwords("conference-credentials")).isEqualTo(before);
    }

    @Test
    void whatWasSetByHandIsKeptAndWhatIsMissingIsMade() {
        install("conference");
        var secret = cluster.find("secrets", "conference-credentials").orElseThrow();
        var data = (ObjectNode) secret.at("/data");
        data.put("redis-password", Base64.getEncoder().encodeToString("set by hand".getBytes(UTF_8)));
        data.remove("organizer-password");

        upgrade("conference", "");

        assertThat(passwords("conference-credentials"))
                .containsEntry("redis-password", "set by hand")
                .hasEntrySatisfying(
                        "organizer-password", password -> assertThat(password).hasSizeGreaterThanOrEqualTo(SHORTEST));
    }

    @Test
    void withoutTheSecretNewOnesAreMade() {
        install("conference");
        var before = passwords("conference-credentials");
        cluster.delete("secrets", "conference-credentials");

        upgrade("conference", "");

        assertThat(passwords("conference-credentials")).hasSameSizeAs(before);
        assertThat(passwords("conference-credentials").values()).doesNotContainAnyElementsOf(before.values());
    }

    @Test
    void twoReleasesHaveNoneInCommon() {
        install("spring");
        install("autumn");

        assertThat(passwords("spring-conference-credentials").values())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(
                        passwords("autumn-conference-credentials").values());
    }

    @Test
    void aSecretOfOnesOwnIsLeftAlone() {
        new Helm(Repository.CHART)
                .install()
                .withName("conference")
                .withNamespace(Chart.NAMESPACE)
                .set("credentials.existingSecret", "mine")
                .withKubeConfig(config)
                .disableOpenApiValidation()
                .call();

        assertThat(cluster.manifest().all("Secret")).isEmpty();
    }

    private void install(String release) {
        var installed = new Helm(Repository.CHART)
                .install()
                .withName(release)
                .withNamespace(Chart.NAMESPACE)
                .withKubeConfig(config)
                .disableOpenApiValidation()
                .call();
        assertThat(installed.getStatus()).isEqualTo("deployed");
    }

    private void upgrade(String release, String yaml) {
        var upgrade = new Helm(Repository.CHART)
                .upgrade()
                .withName(release)
                .withNamespace(Chart.NAMESPACE)
                .withKubeConfig(config)
                .disableOpenApiValidation()
                .resetValues();
        Values.DEFAULTS.and(yaml).files().forEach(upgrade::withValuesFile);
        assertThat(upgrade.call().getStatus()).isEqualTo("deployed");
    }

    private Map<String, String> passwords(String secret) {
        var passwords = new TreeMap<String, String>();
        KubernetesObject.strings(cluster.find("secrets", secret).orElseThrow().at("/data"))
                .forEach((key, value) ->
                        passwords.put(key, new String(Base64.getDecoder().decode(value), UTF_8)));
        return passwords;
    }
}

package dev.conference.e2e.keycloak;

import dev.conference.e2e.api.CommandLine;
import dev.conference.e2e.api.Http;
import dev.conference.e2e.api.Identity;
import dev.conference.local.process.Detached;
import dev.conference.local.server.LocalServer;
import dev.conference.local.server.ServerHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Keycloak with the realm that the chart brings, in memory. The build unpacks the distribution, with the property
 * {@code keycloak} only.
 */
public final class LocalKeycloak extends LocalServer {

    static final String ADMIN = "admin";

    private static final Path REALM = Path.of("..", "helm", "conference", "files", "conference-realm.json");
    private static final Path UNPACKED = Path.of("target", "keycloak");

    private final URI frontend;

    LocalKeycloak(ServerHome home, URI frontend) {
        super("Keycloak", home);
        this.frontend = frontend;
    }

    /** Its address, without a slash at the end. */
    public String address() {
        return "http://localhost:" + port();
    }

    /** The realm as settings of the services. */
    public Map<String, String> settings() {
        return Map.of(
                "OIDC_ISSUER", issuer(),
                "OIDC_CLIENT_ID", "conference-frontend",
                "OIDC_CLIENT_SECRET", secretOf("conference-frontend"));
    }

    /** The client of scripts, with a token of its own. */
    public Identity commandLine() {
        return new CommandLine(
                URI.create(issuer() + "/protocol/openid-connect/token"), "conference-cli", secretOf("conference-cli"));
    }

    /** The identifier of the realm. */
    public String issuer() {
        return address() + "/realms/conference";
    }

    @Override
    protected Process launch() throws IOException {
        Path imported = distribution().resolve("data").resolve("import");
        Files.createDirectories(imported);
        Files.copy(REALM, imported.resolve("conference-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        List<String> command = List.of(
                "bash",
                distribution().resolve("bin").resolve("kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port());
        var builder = new ProcessBuilder(Detached.command(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home().log().toFile()));
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN,
                        "CONFERENCE_URL", frontend.toString(),
                        "CONFERENCE_FRONTEND_SECRET", secretOf("conference-frontend"),
                        "CONFERENCE_CLI_SECRET", secretOf("conference-cli")));
        return builder.start();
    }

    @Override
    protected boolean answers() {
        try {
            return new Http(URI.create(issuer()))
                            .get("/realms/conference/.well-known/openid-configuration")
                            .status()
                    == 200;
        } catch (UncheckedIOException ignored) {
            return false;
        }
    }

    @Override
    protected Duration startLimit() {
        return Duration.ofMinutes(4);
    }

    @Override
    protected Duration betweenLooks() {
        return Duration.ofMillis(200);
    }

    // Not what the local provider uses: whatever has it as a default does not work here.
    private static String secretOf(String client) {
        return "secret-of-" + client;
    }

    private static Path distribution() throws IOException {
        try (Stream<Path> folders = Files.list(UNPACKED)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("target/keycloak is empty"))
                    .toAbsolutePath();
        }
    }
}

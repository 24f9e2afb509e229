package dev.conference.local.identity;

import dev.conference.local.process.Detached;
import dev.conference.local.process.JavaProgram;
import dev.conference.local.server.LocalServer;
import dev.conference.local.server.ServerHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An OpenID provider with its login page, as a JVM of its own. Its key is on the disk: access tokens stay good over a
 * restart. Logins are not: after one, people type their password again.
 */
public final class LocalIdentity extends LocalServer {

    private static final List<String> OPTIONS = List.of(
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dlog4j2.StatusLogger.level=OFF",
            // Else Spring logs to Log4j's API, which Kafka brings, and nobody listens there.
            "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.Slf4jLogFactory");
    private static final int PROBE_MILLIS = 2_000;

    private final URI frontend;

    /**
     * A provider at {@code http://localhost:<port>}.
     *
     * @param frontend the address of the application's pages, to which people return after login and logout
     */
    public LocalIdentity(ServerHome home, URI frontend) {
        super("Login", home);
        this.frontend = frontend;
    }

    /** On a free port, with a folder that is gone when this JVM is. */
    public static LocalIdentity temporary(URI frontend) {
        return new LocalIdentity(ServerHome.temporary("identity"), frontend);
    }

    /** Its identifier and address. */
    public String issuer() {
        return "http://localhost:" + port();
    }

    /** The provider as settings of the services. */
    public Map<String, String> settings() {
        return Map.of(
                "OIDC_ISSUER", issuer(),
                "OIDC_CLIENT_ID", Clients.FRONTEND,
                "OIDC_CLIENT_SECRET", Clients.FRONTEND);
    }

    /** The provider as settings of a program that acts for itself, as an organizer. */
    public Map<String, String> commandLineSettings() {
        return Map.of(
                "OIDC_ISSUER", issuer(),
                "OIDC_CLIENT_ID", Clients.COMMAND_LINE,
                "OIDC_CLIENT_SECRET", Clients.COMMAND_LINE);
    }

    /** Signs tokens with the provider's own key, right ones and wrong ones; once it has been started. */
    public TokenMint tokens() {
        try {
            return new TokenMint(issuer(), SigningKey.readFrom(home().data()));
        } catch (IOException e) {
            throw new UncheckedIOException("The provider's key cannot be read", e);
        }
    }

    @Override
    protected Process launch() throws IOException {
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(JavaProgram.QUIET);
        List<String> arguments = List.of(Integer.toString(port()), home().data().toString(), frontend.toString());
        return new ProcessBuilder(Detached.command(JavaProgram.command(IdentityServer.class, options, arguments)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home().log().toFile()))
                .start();
    }

    @Override
    protected boolean answers() {
        try {
            var probe = (HttpURLConnection) URI.create(issuer() + "/.well-known/openid-configuration")
                    .toURL()
                    .openConnection();
            probe.setConnectTimeout(PROBE_MILLIS);
            probe.setReadTimeout(PROBE_MILLIS);
            try {
                return probe.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                probe.disconnect();
            }
        } catch (IOException ignored) {
            return false;
        }
    }
}

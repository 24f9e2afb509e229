package dev.conference.local.mail;

import dev.conference.local.process.Detached;
import dev.conference.local.process.FreePort;
import dev.conference.local.process.JavaProgram;
import dev.conference.local.server.LocalServer;
import dev.conference.local.server.ServerHome;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An SMTP server with an inbox page, as a JVM of its own. A message that it took is on the disk. */
public final class LocalMail extends LocalServer {

    private static final List<String> OPTIONS =
            List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dsun.net.httpserver.nodelay=true");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int inboxPort;
    private final List<String> extraOptions;

    /** The home's port is the one for SMTP. */
    public LocalMail(ServerHome home, int inboxPort) {
        this(home, inboxPort, List.of());
    }

    /** With more options for its JVM. */
    public LocalMail(ServerHome home, int inboxPort, List<String> extraOptions) {
        super("Mail", home);
        this.inboxPort = inboxPort;
        this.extraOptions = List.copyOf(extraOptions);
    }

    /** On free ports, with a folder that is gone when this JVM is. */
    public static LocalMail temporary() {
        return new LocalMail(ServerHome.temporary("mail"), FreePort.next());
    }

    /** The address of the page on which people read the messages. */
    public URI inbox() {
        return URI.create("http://localhost:" + inboxPort + "/");
    }

    /** All messages, newest first. */
    public List<ReceivedMessage> messages() {
        return messages("");
    }

    /** The messages that were delivered to the address, newest first; an empty one stands for everybody. */
    public List<ReceivedMessage> messages(String to) {
        URI address = inbox().resolve("api/messages?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            String body = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return JSON.readValue(body, new TypeReference<List<ReceivedMessage>>() {});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The inbox does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading the inbox", e);
        }
    }

    /** The server as settings of Spring Boot. */
    public Map<String, String> settings() {
        return Map.of("spring.mail.host", host(), "spring.mail.port", Integer.toString(port()));
    }

    @Override
    protected List<Integer> ports() {
        return List.of(port(), inboxPort);
    }

    @Override
    protected Process launch() throws IOException {
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(JavaProgram.QUIET);
        options.addAll(extraOptions);
        List<String> arguments = List.of(
                Integer.toString(port()),
                Integer.toString(inboxPort),
                home().data().toString());
        return new ProcessBuilder(Detached.command(JavaProgram.command(MailServer.class, options, arguments)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home().log().toFile()))
                .start();
    }

    @Override
    protected boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host(), port()), 1_000);
            socket.setSoTimeout(2_000);
            return new String(socket.getInputStream().readNBytes(4), StandardCharsets.US_ASCII).equals("220 ");
        } catch (IOException ignored) {
            return false;
        }
    }
}

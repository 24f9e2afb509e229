package dev.conference.local.kafka;

import dev.conference.local.process.Detached;
import dev.conference.local.process.FreePort;
import dev.conference.local.process.JavaProgram;
import dev.conference.local.server.KafkaProbe;
import dev.conference.local.server.KafkaServer;
import dev.conference.local.server.LocalServer;
import dev.conference.local.server.ServerHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One Kafka node, broker and controller, as a JVM of its own. */
public final class LocalKafka extends LocalServer implements KafkaServer {

    private static final List<String> OPTIONS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dlog4j2.StatusLogger.level=OFF");

    private final List<String> extraOptions;

    public LocalKafka(ServerHome home) {
        this(home, List.of());
    }

    /** With more options for its JVM. */
    public LocalKafka(ServerHome home, List<String> extraOptions) {
        super("Kafka", home);
        this.extraOptions = List.copyOf(extraOptions);
    }

    /** On a free port, with a folder that is gone when this JVM is. */
    public static LocalKafka temporary() {
        return new LocalKafka(ServerHome.temporary("kafka"));
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    protected Process launch() throws IOException {
        Path settings = home().data().resolve("server.properties");
        Files.writeString(
                settings,
                KafkaSettings.of(port(), FreePort.next(), home().data().resolve("log")));
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(JavaProgram.QUIET);
        options.addAll(extraOptions);
        return new ProcessBuilder(
                        Detached.command(JavaProgram.command(KafkaNode.class, options, List.of(settings.toString()))))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home().log().toFile()))
                .start();
    }

    @Override
    protected boolean answers() {
        return KafkaProbe.answers(host(), port());
    }
}

package dev.conference.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording of this JVM, and small trees. */
class FlameGraphTest {

    private static final Duration BUSY = Duration.ofMillis(500);

    private final AtomicLong sum = new AtomicLong();

    @Test
    void a_recording_shows_what_was_busy_and_what_allocated(@TempDir Path folder) throws IOException {
        var file = folder.resolve("test.jfr");
        try (var recording = new Recording(jdk.jfr.Configuration.getConfiguration("profile"))) {
            recording.enable("jdk.CPUTimeSample");
            recording.start();
            Runnable work = this::compute;
            work.run();
            recording.dump(file);
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }

        var samples = Samples.read(file);

        assertThat(weight(samples.time().root(), "FlameGraphTest.compute"))
                .isGreaterThan(samples.time().total() / 2);
        assertThat(weight(samples.memory().root(), "FlameGraphTest.compute")).isPositive();
        assertThat(samples.time().libraries().get(Library.OURS)).isPositive();
        assertThat(frames(samples.time().root()))
                .contains("dev.conference.benchmarks.profile.FlameGraphTest$$Lambda.run");
    }

    @Test
    void methods_that_the_same_ones_called_are_one_and_narrow_ones_are_left_out(@TempDir Path folder) throws Exception {
        var tree = new CallTree();
        tree.add(List.of("http", "org.apache.coyote.Adapter.service", "dev.conference.c4p.Form.<init>"), 900);
        tree.add(List.of("http", "org.apache.coyote.Adapter.service", "java.util.List.of"), 99);
        tree.add(List.of("http", "org.postgresql.Driver.connect"), 1);
        var file = folder.resolve("graph.svg");

        FlameGraph.write("W4: <c4p-service>", tree, file);

        var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(5);
        assertThat(Files.readString(file))
                .contains(
                        "W4: &lt;c4p-service&gt;",
                        "90.0 % our code",
                        "9.9 % Tomcat",
                        "dev.conference.c4p.Form.&lt;init&gt;, 90.0 %")
                .doesNotContain("Driver.connect");
    }

    @Test
    void what_the_jdk_does_is_done_for_the_library_that_called_it() {
        assertThat(Library.ofInnermost(List.of("http", "org.springframework.web.Filter.run", "java.util.Map.get")))
                .isEqualTo(Library.WEB);
        assertThat(Library.ofInnermost(List.of("cleaner", "java.lang.Thread.run")))
                .isEqualTo(Library.JDK);
        assertThat(Library.ofInnermost(List.of("other", "com.example.Job.run"))).isEqualTo(Library.OTHER);
    }

    private void compute() {
        long end = System.nanoTime() + BUSY.toNanos();
        while (System.nanoTime() < end) {
            sum.addAndGet(List.of(sum.get(), 1L, 2L).hashCode());
        }
    }

    private static Stream<String> frames(CallTree.Node node) {
        return Stream.concat(Stream.of(node.frame()), node.callees().stream().flatMap(FlameGraphTest::frames));
    }

    private static double weight(CallTree.Node node, String method) {
        return node.frame().endsWith(method)
                ? node.total()
                : node.callees().stream()
                        .mapToDouble(callee -> weight(callee, method))
                        .sum();
    }
}

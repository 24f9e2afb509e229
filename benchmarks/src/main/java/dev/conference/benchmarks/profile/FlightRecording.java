package dev.conference.benchmarks.profile;

import dev.conference.benchmarks.machine.Program;
import dev.conference.local.suite.LocalService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a service's JVM record itself, with the JDK's Flight Recorder; nothing is said at its start. */
final class FlightRecording {

    private static final Program JCMD = Program.ofJdk("jcmd");
    private static final String DEEPEST_STACK = "stackdepth=512"; // 64, as usual, ends before a request's first filter

    private FlightRecording() {}

    static void begin(LocalService service, String name) {
        tell(service, "JFR.configure", DEEPEST_STACK);
        tell(service, "JFR.start", "name=" + name, "settings=profile", "jdk.CPUTimeSample#enabled=true");
    }

    static void end(LocalService service, String name, Path file) {
        tell(service, "JFR.stop", "name=" + name, "filename=" + file.toAbsolutePath());
    }

    private static void tell(LocalService service, String... words) {
        var arguments = new ArrayList<>(List.of(Long.toString(service.process().pid())));
        arguments.addAll(List.of(words));
        var ignored = JCMD.output(Map.of(), arguments.toArray(String[]::new));
    }
}

package dev.conference.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of another JVM of this one's kind. */
public final class JavaProgram {

    /** Logs warnings and worse to standard output, whatever logging the class path asks for. */
    public static final List<String> QUIET =
            List.of("-Dlogback.configurationFile=dev/conference/local/process/child-logback.xml");

    private JavaProgram() {}

    /** The command that runs the main class on this JVM's class path. */
    public static List<String> command(Class<?> mainClass, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(executable());
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(mainClass.getName());
        command.addAll(arguments);
        return List.copyOf(command);
    }

    /** The java executable that runs this JVM. */
    public static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}

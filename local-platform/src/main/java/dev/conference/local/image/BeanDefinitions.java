package dev.conference.local.image;

import dev.conference.local.process.JavaProgram;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The program that has Spring write a service's bean definitions as code, compiles it and adds it to the service's classes.
 * Spring Boot's own Maven goal would compile with the JDK that Maven runs on, which may be too old.
 */
public final class BeanDefinitions {

    private static final String GENERATOR = "org.springframework.boot.SpringApplicationAotProcessor";
    /** Told to who makes native images. */
    private static final Path FOR_OTHERS = Path.of("META-INF", "native-image");

    private BeanDefinitions() {}

    /** Takes the service's class path, its first entry being the folder of its classes; its main class, group and name. */
    public static void main(String[] arguments) throws IOException {
        var classPath = arguments[0];
        var classes = Path.of(classPath.substring(0, classPath.indexOf(File.pathSeparatorChar)));
        var target = classes.resolveSibling("bean-definitions");
        forget(target, classes);
        generate(classPath, target, List.of(arguments).subList(1, arguments.length));
        compile(classPath, target);
        for (var part : List.of("classes", "resources")) {
            copy(target.resolve(part), classes);
        }
    }

    /** Deletes what an earlier build has added. */
    private static void forget(Path target, Path classes) throws IOException {
        for (var part : List.of("classes", "resources")) {
            for (Path file : files(target.resolve(part))) {
                Files.deleteIfExists(classes.resolve(file));
            }
        }
    }

    private static void generate(String classPath, Path target, List<String> application) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("env", "-i", JavaProgram.executable(), "-XX:TieredStopAtLevel=1", "-cp", classPath, GENERATOR));
        command.add(application.getFirst());
        Stream.of("sources", "resources", "classes")
                .map(part -> target.resolve(part).toString())
                .forEach(command::add);
        command.addAll(application.subList(1, application.size()));
        var outcome = Command.run(command);
        if (outcome.exitCode() != 0) {
            System.err.println(outcome.output());
            throw new IOException("No bean definitions could be generated: " + outcome.lastLine());
        }
    }

    private static void compile(String classPath, Path target) throws IOException {
        var compiler = ToolProvider.findFirst("javac").orElseThrow();
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-Xlint:none", "-encoding", "UTF-8"));
        var classes = target.resolve("classes");
        arguments.addAll(List.of("-d", classes.toString(), "-cp", classes + File.pathSeparator + classPath));
        var sources = target.resolve("sources");
        files(sources).stream().map(sources::resolve).map(Path::toString).forEach(arguments::add);
        if (compiler.run(System.out, System.err, arguments.toArray(String[]::new)) != 0) {
            throw new IOException("The generated bean definitions cannot be compiled");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            if (!file.startsWith(FOR_OTHERS)) {
                Files.createDirectories(to.resolve(file).getParent());
                Files.copy(from.resolve(file), to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }
}

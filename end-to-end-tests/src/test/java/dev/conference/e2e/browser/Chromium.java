package dev.conference.e2e.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The installed browser that the tests use: what the setting CHROMIUM names, else the first that is found. */
final class Chromium {

    private static final List<String> PROGRAMS =
            List.of("chromium", "google-chrome-stable", "google-chrome", "chrome", "chromium-browser");
    private static final List<Path> APPLICATIONS = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

    /** Why there is none, for those who see the tests skipped. */
    static final String MISSING = "No Chromium or Chrome is installed: none of " + PROGRAMS
            + " is on the PATH, and the environment's CHROMIUM names no executable";

    private Chromium() {}

    static Optional<Path> find() {
        return Optional.ofNullable(System.getenv("CHROMIUM"))
                .filter(setting -> !setting.isBlank())
                .map(setting -> Optional.of(Path.of(setting)).filter(Files::isExecutable))
                .orElseGet(Chromium::installed);
    }

    /** What makes it quiet: no calls home, no first-run pages; and, for root only, no sandbox. */
    static List<String> arguments() {
        Stream<String> quiet = Stream.of(
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-domain-reliability",
                "--disable-sync",
                "--metrics-recording-only",
                "--no-default-browser-check",
                "--no-first-run",
                "--no-pings");
        boolean root = System.getProperty("user.name").equals("root");
        return Stream.concat(quiet, root ? Stream.of("--no-sandbox") : Stream.empty())
                .toList();
    }

    private static Optional<Path> installed() {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        Stream<Path> onPath =
                PROGRAMS.stream().flatMap(program -> folders.stream().map(folder -> Path.of(folder, program)));
        return Stream.concat(onPath, APPLICATIONS.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }
}

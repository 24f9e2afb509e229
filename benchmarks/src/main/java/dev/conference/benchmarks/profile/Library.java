package dev.conference.benchmarks.profile;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whose code a method is. Colours are Okabe and Ito's, paler, for text to be read on them. */
enum Library {
    OURS("our code", "#f0e442", "dev.conference."),
    TOMCAT("Tomcat", "#e6b566", "org.apache.catalina.", "org.apache.coyote.", "org.apache.tomcat."),
    SECURITY("Spring Security", "#66b8a0", "org.springframework.security."),
    WEB("Spring's web part", "#66c2a5", "org.springframework.web.", "org.springframework.http."),
    SPRING("the rest of Spring", "#a6d8c4", "org.springframework."),
    PAGES("Thymeleaf", "#d7a8c8", "org.thymeleaf.", "org.attoparser.", "org.unbescape."),
    MICROMETER("Micrometer", "#cc99b8", "io.micrometer.", "io.opentelemetry.", "io.prometheus."),
    JACKSON("Jackson", "#8fc9ee", "com.fasterxml.jackson.", "tools.jackson."),
    VALIDATION("validation", "#c9b6e0", "org.hibernate.validator.", "jakarta.validation."),
    POSTGRESQL("PostgreSQL's driver and pool", "#66aad1", "org.postgresql.", "com.zaxxer.hikari."),
    KAFKA("Kafka's client", "#e08b5a", "org.apache.kafka."),
    REDIS("Redis' client", "#e0a08b", "io.lettuce.", "io.netty.", "reactor."),
    JDK("the JDK alone", "#dddddd", "java.", "javax.", "jdk.", "sun.", "com.sun."),
    OTHER("all else", "#eeeeee", "");

    private final String title;
    private final String color;
    private final Pattern packages;

    Library(String title, String color, String... packages) {
        this.title = title;
        this.color = color;
        this.packages = Pattern.compile(Stream.of(packages).map(Pattern::quote).collect(joining("|")));
    }

    /** Whose a frame is; the first whose packages fit; those of the last one always do. */
    static Library of(String frame) {
        return Stream.of(values())
                .filter(library -> library.packages.matcher(frame).lookingAt())
                .findFirst()
                .orElseThrow();
    }

    /** Whose the innermost frame is that is not the JDK's; what the JDK does there is done for it. */
    static Library ofInnermost(List<String> frames) {
        return frames.stream()
                .skip(1)
                .map(Library::of)
                .filter(library -> library != JDK)
                .reduce((outer, inner) -> inner)
                .orElse(JDK);
    }

    /** As people call it. */
    String title() {
        return title;
    }

    /** A colour as SVG has it. */
    String color() {
        return color;
    }
}

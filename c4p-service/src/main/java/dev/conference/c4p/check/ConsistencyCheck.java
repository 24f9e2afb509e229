package dev.conference.c4p.check;

import dev.conference.c4p.consistency.ConsistencyReport;
import java.io.PrintStream;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import tools.jackson.databind.json.JsonMapper;

/**
 * The run mode {@code check} of this application: compares what the services say, reports, and ends. It starts no web
 * server, no database and no Kafka.
 */
public final class ConsistencyCheck {

    /** Nothing differs, or all that does is being repaired. */
    static final int CONSISTENT = 0;

    /** Something differs, and stays so. */
    static final int DIFFERENT = 1;

    /** It could not be found out. */
    static final int UNKNOWN = 2;

    private ConsistencyCheck() {}

    /**
     * Checks once.
     *
     * @param arguments what follows {@code check} on the command line
     * @param out gets the report, as one line of JSON, and nothing else
     * @param err gets the reason in one line if it could not check
     * @return the exit code: 0 consistent, or all of it given to repair; 1 different; 2 could not check
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            var asked = Arguments.of(arguments);
            try (var context = application().run(asked.settings().toArray(String[]::new))) {
                var report = context.getBean(Check.class).run(asked.repair());
                out.println(context.getBean(JsonMapper.class).writeValueAsString(report));
                return code(report);
            }
        } catch (RuntimeException e) {
            err.println("Could not check: " + Reason.of(e));
            return UNKNOWN;
        }
    }

    private static SpringApplication application() {
        var application = new SpringApplication(CheckConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setAdditionalProfiles("check");
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of("spring.main.banner-mode", "off"));
        return application;
    }

    private static int code(ConsistencyReport report) {
        var repair = report.repair();
        var remaining = repair == null ? report.total() : repair.remaining();
        return remaining == 0 ? CONSISTENT : DIFFERENT;
    }
}

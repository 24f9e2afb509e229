package dev.conference.defaults.termination;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/**
 * Leaves why a service could not start in its {@link TerminationMessage}: in the words of the failure analysis, or else of
 * the root cause. The usual report in the log follows.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class FailedStart implements SpringBootExceptionReporter {

    private final @Nullable ConfigurableApplicationContext context;

    /** Without a context if the start failed before there was one. */
    public FailedStart(@Nullable ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        var environment = context == null ? new StandardEnvironment() : context.getEnvironment();
        new TerminationMessage(environment).leave(reason(failure));
        return false;
    }

    private String reason(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, arguments(), FailureHandler.handleMessage((message, cause) -> {}))
                .stream()
                .flatMap(analyzer -> analysis(analyzer, failure))
                .findFirst()
                .map(FailureAnalysis::getDescription)
                .orElseGet(() -> rootOf(failure));
    }

    /** An analyzer that fails itself must not hide what it was to analyze. */
    private static Stream<FailureAnalysis> analysis(FailureAnalyzer analyzer, Throwable failure) {
        try {
            return Stream.ofNullable(analyzer.analyze(failure));
        } catch (RuntimeException | LinkageError e) {
            return Stream.empty();
        }
    }

    private @Nullable ArgumentResolver arguments() {
        return context == null
                ? null
                : ArgumentResolver.of(BeanFactory.class, context.getBeanFactory())
                        .and(Environment.class, context.getEnvironment());
    }

    private static String rootOf(Throwable failure) {
        var root = NestedExceptionUtils.getMostSpecificCause(failure);
        return root.getMessage() == null ? root.getClass().getName() : root.toString();
    }
}

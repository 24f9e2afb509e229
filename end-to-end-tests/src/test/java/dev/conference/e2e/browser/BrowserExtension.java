package dev.conference.e2e.browser;

import com.microsoft.playwright.Browser;
import dev.conference.e2e.suite.SuiteExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the browser when the first test asks for it, and looks after each test whether it complained. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace SHARED = Namespace.create(BrowserExtension.class);

    /** Skips whole classes: without a browser there is nothing that a test could be constructed with. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.find().isPresent()
                ? ConditionEvaluationResult.enabled("a browser is installed")
                : ConditionEvaluationResult.disabled(Chromium.MISSING);
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Path executable = Chromium.find().orElseThrow();
        Store shared = context.getRoot().getStore(SHARED);
        Browser browser = shared.computeIfAbsent(
                        RunningBrowser.class, ignored -> RunningBrowser.start(executable), RunningBrowser.class)
                .browser();
        String address = SuiteExtension.conference(context).frontend().url().toString();
        var visitors = new Visitors(
                browser,
                address,
                () -> shared.computeIfAbsent(
                        OrganizerProfile.class,
                        ignored -> OrganizerProfile.logIn(browser, address),
                        OrganizerProfile.class));
        context.getStore(SHARED).put(Visitors.class, visitors);
        return visitors;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitors visitors = context.getStore(SHARED).remove(Visitors.class, Visitors.class);
        if (visitors != null) {
            context.getExecutionException().ifPresent(failure -> visitors.takePictures(pictures(context)));
            visitors.leave();
        }
    }

    private static Path pictures(ExtensionContext context) {
        return Path.of("target", "suite", "log", context.getRequiredTestClass().getSimpleName())
                .resolve(context.getRequiredTestMethod().getName());
    }
}

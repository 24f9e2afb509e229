package dev.conference.e2e.browser;

import dev.conference.e2e.suite.SuiteExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the browser when the first test asks for it, and looks after each test whether it complained. */
final class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace SHARED = Namespace.create(BrowserExtension.class);

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
        Assumptions.assumeTrue(Chromium.find().isPresent(), Chromium.MISSING);
        Path executable = Chromium.find().orElseThrow();
        RunningBrowser running = context.getRoot()
                .getStore(SHARED)
                .computeIfAbsent(
                        RunningBrowser.class, ignored -> RunningBrowser.start(executable), RunningBrowser.class);
        var visitors = new Visitors(
                running.browser(),
                SuiteExtension.conference(context).frontend().url().toString());
        context.getStore(SHARED).put(Visitors.class, visitors);
        return visitors;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitors visitors = context.getStore(SHARED).remove(Visitors.class, Visitors.class);
        if (visitors != null) {
            visitors.leave();
        }
    }
}

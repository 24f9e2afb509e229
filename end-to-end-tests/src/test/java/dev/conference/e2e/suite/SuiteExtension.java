package dev.conference.e2e.suite;

import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.trace.TraceReceiver;
import dev.conference.local.suite.Conference;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the suite when the first test asks for it, and ends it after the last. */
public final class SuiteExtension implements ParameterResolver {

    private static final Namespace SHARED = Namespace.create(SuiteExtension.class);

    /** The one suite of all tests, for other extensions. */
    public static Conference conference(ExtensionContext context) {
        return suite(context).conference();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Conference.class || type == ConferenceApi.class || type == TraceReceiver.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RunningSuite suite = suite(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == Conference.class) {
            return suite.conference();
        }
        if (type == ConferenceApi.class) {
            return new ConferenceApi(suite.conference().frontend().url(), suite.organizer());
        }
        if (type == TraceReceiver.class) {
            return suite.traces();
        }
        throw new ParameterResolutionException("The suite has no " + type);
    }

    private static RunningSuite suite(ExtensionContext context) {
        return context.getRoot()
                .getStore(SHARED)
                .computeIfAbsent(RunningSuite.class, ignored -> RunningSuite.start(), RunningSuite.class);
    }
}

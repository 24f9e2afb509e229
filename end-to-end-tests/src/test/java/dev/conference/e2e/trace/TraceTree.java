package dev.conference.e2e.trace;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A trace as text: a line for each span below the one that caused it. What was caused together is in alphabetical order. */
public final class TraceTree {

    private static final String EVENT_TYPE = "cloudevents.event_type";

    private final List<ReceivedSpan> spans;

    private TraceTree(List<ReceivedSpan> spans) {
        this.spans = spans;
    }

    /** The tree of those spans whose cause is not among them, and of all below. */
    public static String of(List<ReceivedSpan> spans) {
        List<String> ids = spans.stream().map(ReceivedSpan::spanId).toList();
        return new TraceTree(spans).branches(span -> !ids.contains(span.parentId()));
    }

    private String branches(Predicate<ReceivedSpan> chosen) {
        return spans.stream().filter(chosen).map(this::branch).sorted().collect(Collectors.joining());
    }

    private String branch(ReceivedSpan span) {
        String event = span.attributes().getOrDefault(EVENT_TYPE, "");
        String line = String.join(" | ", span.name(), span.kind(), span.service())
                + (event.isEmpty() ? "" : " | " + event)
                + (span.failed() ? " | failed" : "");
        return line + "\n"
                + branches(caused -> caused.parentId().equals(span.spanId())).indent(2);
    }
}

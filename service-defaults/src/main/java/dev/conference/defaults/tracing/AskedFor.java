package dev.conference.defaults.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/**
 * Begins a trace only with what somebody asked for: probes, reading metrics, and what a service looks up regularly by itself
 * would be several traces each second, of nothing that happened.
 *
 * @param share decides which of the others are recorded
 */
record AskedFor(Sampler share) implements Sampler {

    static final String PATH = "url.path";
    private static final AttributeKey<String> PATH_KEY = AttributeKey.stringKey(PATH);

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        var path = attributes.get(PATH_KEY);
        var byItself = kind == SpanKind.CLIENT || kind == SpanKind.INTERNAL;
        if (byItself || (path != null && (path.startsWith("/health/") || path.startsWith("/actuator")))) {
            return SamplingResult.drop();
        }
        return share.shouldSample(parent, traceId, name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return "AskedFor{" + share.getDescription() + "}";
    }
}

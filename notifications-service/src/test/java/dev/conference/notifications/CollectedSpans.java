package dev.conference.notifications;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the spans that a service would export. */
@Configuration(proxyBeanMethods = false)
class CollectedSpans {

    @Bean
    InMemorySpanExporter spans() {
        return InMemorySpanExporter.create();
    }

    @Bean
    SpanProcessor collector(InMemorySpanExporter spans) {
        return SimpleSpanProcessor.create(spans);
    }
}

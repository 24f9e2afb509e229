package dev.conference.defaults.tracing;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingConnectionDetails;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingProperties;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.Transport;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.util.StringUtils;

/** Where traces go, if anywhere. It is there in any case, so that a start knows its beans before it knows this setting. */
class TracesEndpoint implements OtlpTracingConnectionDetails {

    /** The exporter wants one, also when it has nothing to do. */
    private static final String NOWHERE = "http://localhost:4318/v1/traces";

    private final OtlpTracingProperties properties;
    private final ObjectProvider<SslBundles> certificates;

    TracesEndpoint(OtlpTracingProperties properties, ObjectProvider<SslBundles> certificates) {
        this.properties = properties;
        this.certificates = certificates;
    }

    /** An empty setting is none. */
    boolean isSet() {
        return StringUtils.hasText(properties.getEndpoint());
    }

    @Override
    public String getUrl(Transport transport) {
        var url = properties.getEndpoint();
        return url != null && isSet() ? url : NOWHERE;
    }

    @Override
    public @Nullable SslBundle getSslBundle() {
        var name = properties.getSsl().getBundle();
        return name == null ? null : certificates.getObject().getBundle(name);
    }
}

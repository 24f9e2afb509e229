package dev.conference.defaults.access;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The OpenID provider. It is asked for its own description when that is first needed, never at the start: a service runs
 * before its provider does, and anonymous use never needs one. What was read once is kept.
 */
public class IdentityProvider {

    private static final long PAUSE_AFTER_FAILURE = Duration.ofSeconds(1).toNanos();
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final IdentityProperties properties;
    private final SingletonSupplier<RestClient> http;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Map<String, Object> description;
    private long silentUntil = System.nanoTime();

    /** The provider of these settings; nothing is asked yet. */
    public IdentityProvider(IdentityProperties properties) {
        this.properties = properties;
        this.http = SingletonSupplier.of(() -> client(properties));
    }

    /** The issuer, as it stands in the tokens. */
    public String issuer() {
        return properties.issuer().toString();
    }

    /**
     * An address from the provider's description (OpenID Connect Discovery 1.0), like {@code token_endpoint}; null if it
     * has none such.
     *
     * @throws IdentityProviderUnavailableException if the provider has never been reached and still is not
     */
    public @Nullable URI endpoint(String name) {
        return description().get(name) instanceof String address ? URI.create(address) : null;
    }

    /** The keys with which the provider signs, as it publishes them (RFC 7517). */
    String keys() {
        var address = endpoint("jwks_uri");
        if (address == null) {
            throw new IdentityProviderUnavailableException("The identity provider names no keys", null);
        }
        return String.valueOf(
                ask(() -> http.obtain().get().uri(address).retrieve().body(String.class)));
    }

    // It reads all certificates of the JVM: not at the start.
    private static RestClient client(IdentityProperties properties) {
        var connections = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(properties.timeout()).build());
        connections.setReadTimeout(properties.timeout());
        return RestClient.builder().requestFactory(connections).build();
    }

    private Map<String, Object> description() {
        var known = description;
        return known == null ? ask(this::readDescription) : known;
    }

    private Map<String, Object> readDescription() {
        var known = description;
        if (known != null) {
            return known;
        }
        var read = http.obtain()
                .get()
                .uri(properties.discoveryDocument())
                .retrieve()
                .body(DOCUMENT);
        if (read == null || !issuer().equals(read.get("issuer"))) {
            throw new RestClientException("%s describes the issuer %s, not %s"
                    .formatted(properties.discoveryDocument(), read == null ? null : read.get("issuer"), issuer()));
        }
        description = read;
        return read;
    }

    /** One at a time. For a moment after a failure nobody tries again, so a silent provider is waited for once, not by all. */
    private <T> T ask(Supplier<T> question) {
        asking.lock();
        try {
            if (System.nanoTime() - silentUntil < 0) {
                throw new IdentityProviderUnavailableException(
                        "The identity provider did not answer a moment ago", null);
            }
            return question.get();
        } catch (RestClientException e) {
            silentUntil = System.nanoTime() + PAUSE_AFTER_FAILURE;
            throw new IdentityProviderUnavailableException("The identity provider does not answer as it should", e);
        } finally {
            asking.unlock();
        }
    }
}

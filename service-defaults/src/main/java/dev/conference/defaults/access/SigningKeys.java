package dev.conference.defaults.access;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The provider's signing keys. Known keys are used until newer ones could be read, so that people who are logged in go on
 * while the provider is away, and are refreshed in the background, so that nobody waits for it. Only a token with a key
 * never seen before waits, and that at most once in a few seconds, so that made-up keys do not become a load for the
 * provider.
 */
class SigningKeys implements JWKSource<SecurityContext> {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);
    private static final long BETWEEN_UNKNOWN_KEYS = Duration.ofSeconds(5).toNanos();

    private final IdentityProvider provider;
    private final long maxAge;
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Known known;

    SigningKeys(IdentityProvider provider, Duration maxAge) {
        this.provider = provider;
        this.maxAge = maxAge.toNanos();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws RemoteKeySourceException {
        var current = known;
        if (current == null) {
            return selector.select(readOnce(null).keys());
        }
        var matching = selector.select(current.keys());
        if (!matching.isEmpty()) {
            if (current.age() > maxAge) {
                refreshInBackground();
            }
            return matching;
        }
        return current.age() > BETWEEN_UNKNOWN_KEYS
                ? selector.select(readOnce(current).keys())
                : List.of();
    }

    /** Of all that wait for newer keys than these, one reads them. */
    private Known readOnce(@Nullable Known older) throws RemoteKeySourceException {
        reading.lock();
        try {
            var current = known;
            if (current == null || (older != null && current.since == older.since)) {
                return read();
            }
            return current;
        } finally {
            reading.unlock();
        }
    }

    private void refreshInBackground() {
        if (refreshing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("signing-keys").start(() -> {
                try {
                    read();
                } catch (RemoteKeySourceException e) {
                    log.warn("The known signing keys stay in use: {}", e.getMessage());
                } finally {
                    refreshing.set(false);
                }
            });
        }
    }

    private Known read() throws RemoteKeySourceException {
        try {
            var read = new Known(JWKSet.parse(provider.keys()), System.nanoTime());
            known = read;
            return read;
        } catch (IdentityProviderUnavailableException | ParseException e) {
            throw new RemoteKeySourceException(e.getMessage(), e);
        }
    }

    private record Known(JWKSet keys, long since) {

        long age() {
            return System.nanoTime() - since;
        }
    }
}

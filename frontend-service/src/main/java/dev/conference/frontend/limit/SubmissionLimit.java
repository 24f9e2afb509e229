package dev.conference.frontend.limit;

import dev.conference.defaults.access.AccessPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Bounds what anonymous people submit, by their network address and by the e-mail address they give. Organizers, and
 * programs with an organizer's token, are not bounded. Cost: two round trips to Redis a submission.
 */
@Component
public class SubmissionLimit {

    private final Buckets clients;
    private final Buckets emails;

    SubmissionLimit(LimitProperties properties, SharedBuckets shared, MeterRegistry meters) {
        this.clients = new Buckets("client", properties.perClient().bucket(), shared, properties.remembered(), meters);
        this.emails = new Buckets("email", properties.perEmail().bucket(), shared, properties.remembered(), meters);
    }

    /**
     * Counts a submission.
     *
     * @param request believed to come from its remote address, which the server takes from a forwarded header only if a
     *     trusted proxy sent it
     * @param email the address that was given, which is kept as a digest only
     * @return empty if it may go on, or else how long to wait
     */
    public Optional<Duration> wait(HttpServletRequest request, String email) {
        if (isOrganizer()) {
            return Optional.empty();
        }
        var address = email.strip().toLowerCase(Locale.ROOT);
        return Stream.of(
                        clients.take(request.getRemoteAddr()),
                        address.isEmpty() ? Optional.<Duration>empty() : emails.take(digest(address)))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    /** A wait in whole seconds, as {@code Retry-After} has it. */
    public static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private static boolean isOrganizer() {
        var person = SecurityContextHolder.getContext().getAuthentication();
        return person != null
                && person.getAuthorities().stream()
                        .anyMatch(role -> ("ROLE_" + AccessPolicy.ORGANIZER).equals(role.getAuthority()));
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

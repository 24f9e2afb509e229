package dev.conference.defaults.logging;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.http.HttpHeaders;

/**
 * Which proposal something is about, as its address or its key says. It has one name in records of the log and on spans, so
 * that one search finds all that touched a proposal.
 */
public final class ProposalId {

    /** The field of records and the attribute of spans. */
    public static final String KEY = "conference.proposal.id";

    private static final String ID = "\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
    private static final Pattern A_KEY = Pattern.compile(ID);
    private static final Pattern IN_AN_ADDRESS =
            Pattern.compile("(?:/proposals/(?:thanks/)?|[?&]proposalId=)(" + ID + ")(?![\\w-])");

    private ProposalId() {}

    /** The one that a request is about: its address says so, or that to which the answer leads. */
    public static Optional<String> of(HttpServletRequest request, @Nullable HttpServletResponse response) {
        return inAddress(request.getRequestURI() + "?" + request.getQueryString())
                .or(() -> inAddress(response == null ? null : response.getHeader(HttpHeaders.LOCATION)));
    }

    /** The one that an address names. */
    public static Optional<String> inAddress(@Nullable String address) {
        var found = IN_AN_ADDRESS.matcher(address == null ? "" : address);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The one whose id the key of an event is. */
    public static Optional<String> inKey(@Nullable Object key) {
        return Optional.ofNullable(key)
                .map(Object::toString)
                .filter(text -> A_KEY.matcher(text).matches());
    }

    /** A record that names the proposal, where there is one. */
    public static LoggingEventBuilder named(LoggingEventBuilder entry, Optional<String> id) {
        return id.map(known -> entry.addKeyValue(KEY, known)).orElse(entry);
    }
}

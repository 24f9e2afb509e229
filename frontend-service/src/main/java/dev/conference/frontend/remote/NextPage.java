package dev.conference.frontend.remote;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Reads where a list goes on from the {@code Link} header (RFC 8288) of a service's answer. */
public final class NextPage {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;[^,]*\\brel=\"?next\"?");

    private NextPage() {}

    /** The cursor of the next page, or null if this is the last one. */
    public static @Nullable String cursor(HttpHeaders headers) {
        for (var link : headers.getOrDefault(HttpHeaders.LINK, List.of())) {
            var next = NEXT.matcher(link);
            if (next.find()) {
                var after = UriComponentsBuilder.fromUriString(next.group(1))
                        .build()
                        .getQueryParams()
                        .getFirst("after");
                return after == null ? null : UriUtils.decode(after, java.nio.charset.StandardCharsets.UTF_8);
            }
        }
        return null;
    }
}

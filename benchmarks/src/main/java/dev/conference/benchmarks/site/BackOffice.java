package dev.conference.benchmarks.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A login in the pages, as a browser makes it. */
public final class BackOffice {

    /** The page that organizers see first. */
    public static final String PATH = "/backoffice/proposals";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String ORGANIZER = "organizer";

    private BackOffice() {}

    /** Logs an organizer in, and gives the header {@code Cookie} by which the pages know it. */
    public static String logIn(Site site) {
        var cookies = new CookieManager();
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var form = browser.send(request(site.frontend().resolve(PATH)).build(), BodyHandlers.ofString());
            var sent = browser.send(
                    request(form.uri().resolve("/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("username=" + ORGANIZER + "&password=" + ORGANIZER + "&_csrf="
                                    + URLEncoder.encode(csrf(form), StandardCharsets.UTF_8)))
                            .build(),
                    BodyHandlers.ofString());
            if (sent.statusCode() != 200 || !sent.uri().getPath().equals(PATH)) {
                throw new IllegalStateException("The login led to " + sent.uri() + " with status " + sent.statusCode());
            }
            return cookies.getCookieStore().get(site.frontend()).stream()
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
        } catch (IOException e) {
            throw new UncheckedIOException("The login failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Accept", "text/html");
    }

    private static String csrf(HttpResponse<String> form) {
        var token = CSRF.matcher(form.body());
        if (!token.find()) {
            throw new IllegalStateException("There is no login form at " + form.uri());
        }
        return token.group(1);
    }
}

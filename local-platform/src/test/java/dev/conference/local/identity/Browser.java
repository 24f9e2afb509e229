package dev.conference.local.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As much of a browser as a login needs: it keeps cookies and sends forms. It follows no redirects by itself. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).header("Accept", "text/html"));
    }

    JsonNode json(URI address) throws IOException, InterruptedException {
        return json(send(HttpRequest.newBuilder(address)));
    }

    /** What is there for the bearer of the token. */
    JsonNode jsonWith(String token, URI address) throws IOException, InterruptedException {
        return json(send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token)));
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    HttpResponse<String> submit(URI address, Map<String, String> fields) throws IOException, InterruptedException {
        return send(form(address, fields));
    }

    HttpResponse<String> submitAs(String client, String secret, URI address, Map<String, String> fields)
            throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(form(address, fields).header("Authorization", "Basic " + credentials));
    }

    /** Where a redirect leads. */
    static URI target(HttpResponse<?> redirect) {
        return redirect.uri().resolve(redirect.headers().firstValue("location").orElseThrow());
    }

    /** The token of the form on the page. */
    static String csrf(HttpResponse<String> page) {
        Matcher token = CSRF.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("There is no form on " + page.uri());
        }
        return token.group(1);
    }

    static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpRequest.Builder form(URI address, Map<String, String> fields) {
        return HttpRequest.newBuilder(address)
                .header("Accept", "text/html, application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(query(fields)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
    }
}

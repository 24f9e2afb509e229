package dev.conference.frontend.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with a browser that keeps cookies and follows redirects, here and at the identity provider. */
final class Person {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI site;

    Person(URI site) {
        this.site = site;
    }

    /** Opens an address of the site. */
    Page open(String path) {
        return send(HttpRequest.newBuilder(site.resolve(path)).header("Sec-Fetch-Mode", "navigate"));
    }

    /** Opens an address of the site, and if that leads to the login, logs in. */
    Page openAs(String name, String path) {
        var page = open(path);
        return page.answer().uri().getPort() == site.getPort()
                ? page
                : page.submit("form", Map.of("username", name, "password", name));
    }

    /** A request to an address of the site, to be made by hand. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(site.resolve(path));
    }

    Page send(HttpRequest.Builder request) {
        try {
            return new Page(http.send(
                    request.header("Accept", "text/html,*/*;q=0.8").build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The site's session cookie; empty if there is none. */
    String session() {
        return cookies.getCookieStore().get(site).stream()
                .filter(cookie -> cookie.getName().equals("session"))
                .map(HttpCookie::getValue)
                .findAny()
                .orElse("");
    }

    /** Loses all cookies but the given ones, as when a session ends. */
    void forgetSession() {
        cookies.getCookieStore().get(site).stream()
                .filter(cookie -> cookie.getName().equals("session"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(site, cookie));
    }

    /** What came back, from the site or from the provider. */
    final class Page {

        private final HttpResponse<String> answer;

        Page(HttpResponse<String> answer) {
            this.answer = answer;
        }

        HttpResponse<String> answer() {
            return answer;
        }

        int status() {
            return answer.statusCode();
        }

        /** Path and query where it ended. */
        String address() {
            var query = answer.uri().getRawQuery();
            return answer.uri().getPath() + (query == null ? "" : "?" + query);
        }

        Document html() {
            return Jsoup.parse(answer.body(), answer.uri().toString());
        }

        String text(String selector) {
            return html().select(selector).text();
        }

        /** Sends a form with what is in it, and what is typed. */
        Page submit(String selector, Map<String, String> typed) {
            var form = Objects.requireNonNull(html().selectFirst(selector), () -> selector + " in " + answer.body());
            var fields = new HashMap<String, String>();
            form.select("input[name], textarea[name]").forEach(field -> fields.put(field.attr("name"), field.val()));
            fields.putAll(typed);
            var body = fields.entrySet().stream()
                    .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
            var action = form.attr("action");
            return send(HttpRequest.newBuilder(answer.uri().resolve(action))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("Sec-Fetch-Mode", "navigate")
                    .header("Referer", answer.uri().toString())
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}

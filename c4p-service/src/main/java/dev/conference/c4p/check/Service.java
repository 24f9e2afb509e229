package dev.conference.c4p.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of the services, over its API. Every call may be repeated without harm, and is, a few times, when the service does
 * not answer as it should: a replica that is being replaced is no reason to give up.
 */
final class Service {

    private static final Pattern NEXT = Pattern.compile("<[^>?]*\\?([^>]*)>\\s*;[^,]*rel=\"?next");

    private final String name;
    private final URI address;
    private final JsonMapper json;
    private final RestClient http;
    private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(3)
            .delay(Duration.ofMillis(250))
            .multiplier(3)
            .includes(ResourceAccessException.class, HttpServerErrorException.class, JacksonException.class)
            .build());

    Service(String name, URI address, CheckProperties properties, OrganizerToken token, JsonMapper json) {
        this.name = name;
        this.address = address;
        this.json = json;
        var connections = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.timeout())
                .build());
        connections.setReadTimeout(properties.timeout());
        this.http = RestClient.builder()
                .requestFactory(connections)
                .requestInterceptor((request, body, execution) -> {
                    request.getHeaders().setBearerAuth(token.value());
                    return execution.execute(request, body);
                })
                .build();
    }

    /** Reads a list that comes as one array. It is parsed while it comes: what the type does not have is never kept. */
    <T> List<T> list(String path, Class<T> type) {
        return patiently(() -> http.get().uri(at(path)).exchange((request, response) -> {
            requireSuccess(response);
            return elements(response.getBody(), type);
        }));
    }

    /** Reads a list page by page, as far as the Link header leads; the token goes to this service alone. */
    <T> void eachOfPages(String path, String firstQuery, Class<T> type, Consumer<T> consumer) {
        @Nullable String query = firstQuery;
        while (query != null) {
            var uri = at(path + "?" + query);
            Page<T> page = patiently(() -> http.get().uri(uri).exchange((request, response) -> {
                requireSuccess(response);
                return new Page<>(elements(response.getBody(), type), next(response.getHeaders()));
            }));
            page.elements().forEach(consumer);
            query = page.next();
        }
    }

    /** Reads one thing; empty if there is none such. */
    <T> Optional<T> find(String path, Class<T> type) {
        return patiently(() -> http.get().uri(at(path)).exchange((request, response) -> {
            if (response.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                return Optional.empty();
            }
            requireSuccess(response);
            return Optional.of(json.readValue(response.getBody(), type));
        }));
    }

    /** Posts JSON and gives the answer. */
    <T> T post(String path, Object body, Class<T> type) {
        return patiently(() -> http.post().uri(at(path)).body(body).exchange((request, response) -> {
            requireSuccess(response);
            return json.readValue(response.getBody(), type);
        }));
    }

    /** Puts JSON. */
    void put(String path, Object body) {
        patiently(() -> http.put().uri(at(path)).body(body).retrieve().toBodilessEntity());
    }

    private <T> T patiently(Supplier<@Nullable T> call) {
        try {
            var answer = retry.invoke(call);
            if (answer == null) {
                throw new CheckFailedException(name + " gives no answer", null);
            }
            return answer;
        } catch (HttpClientErrorException e) {
            throw new CheckFailedException(name + " at " + address + " answers " + e.getStatusCode(), null);
        } catch (RestClientException | JacksonException e) {
            throw new CheckFailedException(name + " at " + address + " does not answer as it should", e);
        }
    }

    private URI at(String path) {
        return URI.create(address.toString().replaceFirst("/$", "") + path);
    }

    private <T> List<T> elements(InputStream array, Class<T> type) {
        try (var elements = json.readerFor(type).<T>readValues(array)) {
            return elements.readAll();
        }
    }

    private static @Nullable String next(HttpHeaders headers) {
        var link = NEXT.matcher(String.join(", ", headers.getOrEmpty(HttpHeaders.LINK)));
        return link.find() ? link.group(1) : null;
    }

    private static void requireSuccess(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (status.is5xxServerError()) {
            throw new HttpServerErrorException(status);
        }
        if (!status.is2xxSuccessful()) {
            throw new HttpClientErrorException(status);
        }
    }

    private record Page<T>(List<T> elements, @Nullable String next) {}
}

package dev.conference.defaults.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A service with nothing but what all services have, and a few paths of its own. */
public final class GuardedService implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    private GuardedService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** With these settings, on a free port. */
    public static GuardedService start(Map<String, ?> settings) {
        var all = new HashMap<String, Object>(settings);
        all.put("spring.application.name", "guarded-service");
        all.put("server.port", 0);
        var arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new GuardedService(SpringApplication.run(Application.class, arguments));
    }

    /** The answer to a token's owner, or to somebody who is not logged in. */
    public HttpResponse<String> get(String path, @Nullable String token) {
        return send("GET", path, token);
    }

    /** The answer's status to somebody who is not logged in. */
    public int status(String path) {
        return status(path, null);
    }

    /** How many requests for {@code /talks/slow} have come. */
    public int slowOnes() {
        return bean(Paths.class).slowOnes.get();
    }

    /** Has them answered. */
    public void goOn() {
        bean(Paths.class).goOn.countDown();
    }

    int status(String path, @Nullable String token) {
        return get(path, token).statusCode();
    }

    HttpResponse<String> send(String method, String path, @Nullable String token) {
        var request =
                HttpRequest.newBuilder(URI.create(base() + path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("No answer to " + method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Its address. */
    public String base() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Nothing but what all services have, and the paths below. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "dev.conference.defaults.events.EventsAutoConfiguration",
                "dev.conference.defaults.migration.MigrationAutoConfiguration",
                "dev.conference.defaults.outbox.OutboxAutoConfiguration",
                "dev.conference.defaults.outbox.OutboxRelayAutoConfiguration",
                "dev.conference.defaults.outbox.PostgresOutboxAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
            })
    @Import(Paths.class)
    public static class Application {

        @Bean
        AccessPolicy accessPolicy() {
            return AccessPolicy.ofService().organizer("/talks/drafts/**").anyone(HttpMethod.GET, "/talks/**");
        }
    }

    @RestController
    static class Paths {

        private final AtomicInteger slowOnes = new AtomicInteger();
        private final CountDownLatch goOn = new CountDownLatch(1);

        /** For anyone. */
        @GetMapping("/talks/{id}")
        ResponseEntity<String> talk(@PathVariable String id) {
            return ResponseEntity.ok()
                    .eTag("v1")
                    .cacheControl(CacheControl.noCache())
                    .body("Talk " + id);
        }

        /** For anyone, and takes until somebody lets it go on. */
        @GetMapping("/talks/slow")
        String slow() throws InterruptedException {
            slowOnes.incrementAndGet();
            goOn.await();
            return "At last";
        }

        /** For organizers, within what is for anyone. */
        @GetMapping("/talks/drafts/{id}")
        String draft(@PathVariable String id) {
            return "Draft " + id;
        }

        /** For anyone, and never works. */
        @GetMapping("/talks/lost")
        String lost() {
            throw new IllegalStateException("Nobody knows of <ada@example.org> here");
        }

        /** For organizers, as no rule names it. */
        @GetMapping("/name")
        String name(Principal principal) {
            return principal.getName();
        }
    }
}

package dev.conference.helm;

import static dev.conference.helm.Broken.C4P;
import static dev.conference.helm.Broken.CONTAINER;
import static dev.conference.helm.Broken.GOOD;
import static dev.conference.helm.Broken.POD;
import static dev.conference.helm.Broken.REFERENCES;
import static dev.conference.helm.Broken.deployment;
import static dev.conference.helm.Broken.object;
import static dev.conference.helm.Broken.put;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Settings that nobody knows, and secrets where everybody sees them. */
final class BrokenSettings {

    private BrokenSettings() {}

    static Stream<Arguments> settings() {
        return Stream.of(
                object(
                        new KnownSettings(),
                        "ConfigMap",
                        C4P,
                        put("/data", "KAFKA_URI", "'x:1'"),
                        "c4p-service does not know KAFKA_URI"),
                object(
                        new KnownSettings(),
                        "ConfigMap",
                        C4P,
                        put("/data", "SPRING_MAIL_HOSTS", "x"),
                        "does not know SPRING_MAIL_HOSTS"),
                deployment(new KnownSettings(), put(CONTAINER + "/env/0", "name", "POD_NAM"), "does not know POD_NAM"),
                deployment(
                        new KnownSettings(),
                        put(POD + "/volumes/1/projected/sources/0/secret/items/0", "path", "POSTGRES_PASSWD"),
                        "does not know the file POSTGRES_PASSWD"),
                object(
                        new Addresses(),
                        "ConfigMap",
                        "conference-frontend-service",
                        put("/data", "AGENDA_SERVICE_URL", "'http://agenda-service'"),
                        "AGENDA_SERVICE_URL names no Service"),
                object(
                        new Addresses(),
                        "ConfigMap",
                        C4P,
                        put("/data", "POSTGRES_PORT", "'5433'"),
                        "POSTGRES_HOST names no Service"),
                object(
                        new Addresses(),
                        "ConfigMap",
                        C4P,
                        put("/data", "KAFKA_URL", "'conference-kafka:9093'"),
                        "KAFKA_URL names no Service"),
                object(
                        new Secrecy(),
                        "ConfigMap",
                        C4P,
                        put("/data", "POSTGRES_PASSWORD", "secret"),
                        "POSTGRES_PASSWORD sounds secret"),
                deployment(
                        new Secrecy(),
                        put(CONTAINER + "/env/0", "valueFrom", "{secretKeyRef: {name: x, key: y}}"),
                        "a Secret in the environment variable"),
                deployment(
                        new Secrecy(),
                        put(CONTAINER + "/envFrom/0", "secretRef", "{name: x}"),
                        "a Secret in the environment"),
                deployment(
                        new Secrecy(),
                        put(CONTAINER, "args", "['--password=" + aPassword() + "']"),
                        "shows what is secret"),
                deployment(
                        REFERENCES,
                        put(POD + "/volumes/1/projected/sources/0/secret/items/0", "key", "postgres-password"),
                        "no key postgres-password"),
                deployment(
                        REFERENCES,
                        put(POD + "/volumes/1/projected/sources/0/secret", "name", "other"),
                        "no Secret other"),
                deployment(
                        REFERENCES, put(CONTAINER + "/envFrom/0/configMapRef", "name", "other"), "no ConfigMap other"),
                deployment(
                        new Volumes(),
                        put(CONTAINER + "/volumeMounts/0", "name", "other"),
                        "mounts no volume that it has"),
                deployment(new Volumes(), put(POD + "/volumes/0", "name", "other"), "mounts its volume nowhere"),
                deployment(
                        new Targets(),
                        put(CONTAINER + "/readinessProbe/httpGet", "port", "web"),
                        "asks an unknown port"));
    }

    private static String aPassword() {
        var encoded = GOOD.get("Secret", "conference-credentials")
                .at("/data/redis-password")
                .asString("");
        return new String(Base64.getDecoder().decode(encoded), UTF_8);
    }
}

package dev.conference.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is secret stands in Secrets and in mounted files only: no environment variable, no ConfigMap, no argument. */
final class Secrecy implements Rule {

    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|passwd|secret|token|credential|private|api_?key).*");
    private static final Pattern FILE_OR_FOLDER = Pattern.compile("(file:)?/[-A-Za-z0-9_./]*");
    private static final int SHORTEST = 8;

    @Override
    public List<String> violations(Manifest manifest) {
        var violations = new ArrayList<String>();
        manifest.containers().forEach(container -> {
            container.json().path("env").forEach(variable -> {
                named(
                        container.toString(),
                        variable.path("name").asString(""),
                        variable.path("value").asString(""),
                        violations);
                if (variable.path("valueFrom").has("secretKeyRef")) {
                    violations.add(container + ": a Secret in the environment variable " + variable.path("name"));
                }
            });
            container
                    .json()
                    .path("envFrom")
                    .valueStream()
                    .filter(source -> source.has("secretRef"))
                    .forEach(source -> violations.add(container + ": a Secret in the environment: " + source));
        });
        manifest.all("ConfigMap")
                .forEach(config -> KubernetesObject.strings(config.at("/data"))
                        .forEach((key, value) -> named(config.toString(), key, value, violations)));
        var secrets = values(manifest);
        manifest.objects().stream().filter(object -> !object.is("Secret")).forEach(object -> {
            var text = object.json().toString();
            secrets.forEach((value, name) -> {
                if (text.contains(value)) {
                    violations.add(object + " shows what is secret: " + name);
                }
            });
        });
        return violations;
    }

    /** What sounds secret may be the path of a file; names of whole files and of addresses only sound so. */
    private static void named(String where, String name, String value, List<String> violations) {
        var isOther = name.matches(".*\\.(sh|json|conf|sql|xml|yaml|properties)|.*_URL");
        if (!isOther
                && SECRET.matcher(name).matches()
                && !value.isEmpty()
                && !FILE_OR_FOLDER.matcher(value).matches()) {
            violations.add(where + ": " + name + " sounds secret and is no file");
        }
    }

    private static Map<String, String> values(Manifest manifest) {
        var values = new HashMap<String, String>();
        manifest.all("Secret").forEach(secret -> {
            KubernetesObject.strings(secret.at("/stringData"))
                    .forEach((key, value) -> values.put(value, secret + " " + key));
            KubernetesObject.strings(secret.at("/data"))
                    .forEach((key, value) ->
                            values.put(new String(Base64.getDecoder().decode(value), UTF_8), secret + " " + key));
        });
        values.keySet().removeIf(value -> value.length() < SHORTEST);
        return values;
    }
}

package dev.conference.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * As much of the API of Kubernetes as Helm needs for installing and upgrading: it keeps objects, and nothing comes of
 * them. Patches replace lists as a whole, other than in a cluster.
 */
final class ClusterApi implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, ObjectNode> objects = new ConcurrentSkipListMap<>();

    ClusterApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** A kubeconfig that leads here. */
    String config() {
        return """
                apiVersion: v1
                kind: Config
                clusters: [{name: here, cluster: {server: "http://%s:%d"}}]
                users: [{name: me, user: {}}]
                contexts: [{name: here, context: {cluster: here, user: me}}]
                current-context: here
                """.formatted(
                        server.getAddress().getAddress().getHostAddress(),
                        server.getAddress().getPort());
    }

    /** An object of the core group in the tests' namespace, e.g. of {@code secrets}. */
    Optional<KubernetesObject> find(String resource, String name) {
        return Optional.ofNullable(objects.get(path(resource, name))).map(KubernetesObject::new);
    }

    void delete(String resource, String name) {
        objects.remove(path(resource, name));
    }

    /** Everything that was installed, but for Helm's own records. */
    Manifest manifest() {
        return new Manifest(objects.values().stream()
                .map(KubernetesObject::new)
                .filter(object -> !object.at("/type").asString("").startsWith("helm.sh/"))
                .toList());
    }

    private static String path(String resource, String name) {
        return "/api/v1/namespaces/" + Chart.NAMESPACE + "/" + resource + "/" + name;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = exchange.getRequestBody().readAllBytes();
            var answer = Discovery.answer(path).or(() -> switch (exchange.getRequestMethod()) {
                case "GET" ->
                    Optional.ofNullable(objects.get(path))
                            .<JsonNode>map(found -> found)
                            .or(() -> list(exchange));
                case "POST" -> Optional.of(create(path, object(body)));
                case "PUT" -> Optional.of(store(path, object(body)));
                case "PATCH" ->
                    Optional.ofNullable(objects.get(path))
                            .map(found -> store(path, merge(found.deepCopy(), object(body))));
                case "DELETE" -> Optional.ofNullable(objects.remove(path));
                default -> Optional.empty();
            });
            var bytes = answer.orElseGet(() -> notFound(path)).toString().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(
                    answer.isEmpty() ? 404 : exchange.getRequestMethod().equals("POST") ? 201 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static ObjectNode object(byte[] body) {
        return body[0] == '{' ? (ObjectNode) JsonMapper.shared().readTree(body) : ProtobufSecret.read(body);
    }

    private ObjectNode create(String collection, ObjectNode object) {
        return store(collection + "/" + object.at("/metadata/name").asString(), object);
    }

    private ObjectNode store(String path, ObjectNode object) {
        var metadata = (ObjectNode) object.path("metadata");
        metadata.put("namespace", Chart.NAMESPACE);
        metadata.put("resourceVersion", Long.toString(System.nanoTime()));
        objects.put(path, object);
        return object;
    }

    private Optional<JsonNode> list(HttpExchange exchange) {
        var collection = exchange.getRequestURI().getPath() + "/";
        var kind = Discovery.kindOf(exchange.getRequestURI().getPath());
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        var wanted = wantedLabels(exchange);
        var list = JsonNodeFactory.instance.objectNode();
        list.put(
                "apiVersion",
                collection.startsWith("/api/")
                        ? "v1"
                        : collection.split("/", -1)[2] + "/" + collection.split("/", -1)[3]);
        list.put("kind", kind.get() + "List");
        list.putObject("metadata").put("resourceVersion", "1");
        var items = list.putArray("items");
        objects.forEach((path, object) -> {
            if (path.startsWith(collection)
                    && new KubernetesObject(object).labels().entrySet().containsAll(wanted.entrySet())) {
                items.add(object);
            }
        });
        return Optional.of(list);
    }

    private static Map<String, String> wantedLabels(HttpExchange exchange) {
        var query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        var wanted = new TreeMap<String, String>();
        List.of(query.split("&", -1)).stream()
                .filter(parameter -> parameter.startsWith("labelSelector="))
                .flatMap(parameter ->
                        List.of(parameter.substring("labelSelector=".length()).split(",", -1)).stream())
                .map(label -> label.split("=", 2))
                .forEach(label -> wanted.put(label[0], label[1]));
        return wanted;
    }

    private static ObjectNode merge(ObjectNode into, ObjectNode patch) {
        patch.properties().forEach(entry -> {
            if (entry.getValue().isNull() || entry.getKey().startsWith("$")) {
                into.remove(entry.getKey());
            } else if (entry.getValue() instanceof ObjectNode change
                    && into.get(entry.getKey()) instanceof ObjectNode old) {
                merge(old, change);
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        });
        return into;
    }

    private static JsonNode notFound(String path) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("apiVersion", "v1")
                .put("kind", "Status")
                .put("status", "Failure")
                .put("reason", "NotFound")
                .put("message", path + " not found")
                .put("code", 404);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}

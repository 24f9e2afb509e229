package dev.conference.benchmarks.load;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A kind of request.
 *
 * @param method GET or POST
 * @param servers the replicas that share the requests; mostly one
 * @param path asked for each request
 * @param headers each asked for each request
 * @param body asked for each request, if it has one
 * @param expected what its answer must be
 */
public record Call(
        String method,
        List<URI> servers,
        Supplier<String> path,
        Map<String, Supplier<String>> headers,
        Optional<Supplier<byte[]>> body,
        Expected expected) {

    public Call {
        servers = List.copyOf(servers);
        headers = Map.copyOf(headers);
    }

    /** A GET of the same path every time, which answers 200. */
    public static Call get(URI server, String path) {
        return new Call("GET", List.of(server), () -> path, Map.of(), Optional.empty(), Expected.anything(200));
    }

    /** A POST of another JSON body every time, which answers with the status. */
    public static Call post(URI server, String path, Supplier<byte[]> body, int status) {
        return new Call(
                "POST",
                List.of(server),
                () -> path,
                Map.of("Content-Type", () -> "application/json"),
                Optional.of(body),
                Expected.anything(status));
    }

    /** The same with one more header. */
    public Call with(String header, Supplier<String> value) {
        var all = new HashMap<>(headers);
        all.put(header, value);
        return new Call(method, servers, path, all, body, expected);
    }

    /** The same, with another idea of a good answer. */
    public Call expecting(Expected answer) {
        return new Call(method, servers, path, headers, body, answer);
    }

    /** The same, spread over replicas. */
    public Call at(List<URI> replicas) {
        return new Call(method, replicas, path, headers, body, expected);
    }
}

package dev.conference.benchmarks.limit;

import dev.conference.benchmarks.load.Call;
import dev.conference.benchmarks.load.Expected;
import dev.conference.benchmarks.load.Load;
import dev.conference.benchmarks.load.Outcome;
import dev.conference.benchmarks.load.Pace;
import dev.conference.benchmarks.machine.Program;
import dev.conference.benchmarks.result.Figure;
import dev.conference.benchmarks.workload.Bench;
import dev.conference.benchmarks.workload.Workload;
import dev.conference.local.process.FreePort;
import dev.conference.local.process.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A file of 20 KB from nginx, with the same load generator and 32 connections. */
public final class NginxLimit implements Workload {

    private static final int BYTES = 20 * 1024;
    private static final int CONNECTIONS = 32;
    private static final String WHAT = "static file of 20 KB from nginx, 32 connections";

    private final String what;

    /** At that moment of a run, in words. */
    public NginxLimit(String when) {
        what = WHAT + ", " + when;
    }

    @Override
    public String id() {
        return "limit";
    }

    @Override
    public void measure(Bench bench) {
        var nginx = Program.find("nginx");
        if (nginx.isEmpty()) {
            bench.findings().add(Figure.notMeasured(id(), what, "nginx is not installed"));
            return;
        }
        bench.progress().say("limit  " + what);
        try {
            measure(bench, nginx.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(Bench bench, Program nginx) throws IOException {
        int port = FreePort.next();
        var folder = TemporaryFolder.create("nginx");
        var configuration = configure(folder, port);
        var process = nginx.start(
                Map.of(),
                ProcessBuilder.Redirect.DISCARD,
                "-p",
                folder.toString(),
                "-e",
                folder.resolve("error.log").toString(),
                "-c",
                configuration.toString());
        try {
            awaitPort(process, port);
            var call = Call.get(URI.create("http://localhost:" + port), "/file.txt")
                    .expecting(Expected.exactly(200, BYTES));
            var pace = new Pace.Closed(CONNECTIONS);
            Load.run(call, pace, bench.effort().round());
            var outcomes = new ArrayList<Outcome>();
            for (int round = 0; round < bench.effort().rounds(); round++) {
                outcomes.add(Load.run(call, pace, bench.effort().round()));
            }
            bench.findings()
                    .add(Figure.of(
                            id(),
                            what,
                            "/s",
                            outcomes.stream().map(Outcome::perSecond).toList(),
                            outcomes.stream().mapToLong(Outcome::errors).sum()));
        } finally {
            process.destroy();
        }
    }

    private static Path configure(Path folder, int port) throws IOException {
        var files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(
                files.resolve("file.txt"), "Conference, ".repeat(BYTES).substring(0, BYTES));
        return Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                worker_processes auto;
                pid %1$s/nginx.pid;
                %4$s
                events { worker_connections 512; }
                http {
                  access_log off;
                  keepalive_requests 1000000000;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  server { listen 127.0.0.1:%2$d; root %3$s; }
                }
                """.formatted(
                        folder,
                        port,
                        files,
                        // Else its workers belong to a user who cannot read this user's files.
                        System.getProperty("user.name").equals("root") ? "user root;" : ""));
    }

    private static void awaitPort(Process process, int port) {
        while (true) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return;
            } catch (IOException e) {
                if (!process.isAlive()) {
                    throw new UncheckedIOException("nginx did not start", e);
                }
                LockSupport.parkNanos(20_000_000);
            }
        }
    }
}

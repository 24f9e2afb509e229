package dev.conference.benchmarks.limit;

import dev.conference.benchmarks.machine.Program;
import dev.conference.benchmarks.result.Figure;
import dev.conference.benchmarks.workload.Bench;
import dev.conference.benchmarks.workload.Workload;
import dev.conference.local.process.TemporaryFolder;
import dev.conference.local.server.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;

/** Inserts of one row each into a table of its own, in the PostgreSQL server of the run, by pgbench with 8 clients. */
public final class PgbenchLimit implements Workload {

    private static final String WHAT = "one-row inserts by pgbench, 8 clients";
    private static final String DATABASE = "pgbench";
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final String what;

    /** At that moment of a run, in words. */
    public PgbenchLimit(String when) {
        what = WHAT + ", " + when;
    }

    @Override
    public String id() {
        return "limit";
    }

    @Override
    public void measure(Bench bench) {
        var pgbench = Program.find("pgbench");
        if (pgbench.isEmpty()) {
            bench.findings().add(Figure.notMeasured(id(), what, "pgbench is not installed"));
            return;
        }
        bench.progress().say("limit  " + what);
        var postgres = bench.site().conference().postgres();
        postgres.createDatabase(DATABASE);
        createTable(postgres.jdbcUrl(DATABASE));
        var rates = new ArrayList<Double>();
        for (int round = 0; round < bench.effort().rounds(); round++) {
            var said = pgbench.get()
                    .output(
                            Map.of("PGPASSWORD", PostgresServer.PASSWORD),
                            "--no-vacuum",
                            "--host=" + postgres.host(),
                            "--port=" + postgres.port(),
                            "--username=" + PostgresServer.USER,
                            "--client=8",
                            "--jobs=1",
                            "--protocol=prepared",
                            "--time=" + bench.effort().round().toSeconds(),
                            "--file=" + script(),
                            DATABASE);
            var rate = RATE.matcher(said);
            if (!rate.find()) {
                throw new IllegalStateException("pgbench gives no rate: " + said);
            }
            rates.add(Double.parseDouble(rate.group(1)));
        }
        bench.findings().add(Figure.of(id(), what, "/s", rates, 0));
    }

    private static void createTable(String address) {
        try (var connection = DriverManager.getConnection(address, PostgresServer.USER, PostgresServer.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists entry (id bigserial primary key, content text not null)");
        } catch (SQLException e) {
            throw new IllegalStateException("The table for pgbench could not be made: " + e.getMessage(), e);
        }
    }

    private static Path script() {
        try {
            return Files.writeString(
                    TemporaryFolder.create("pgbench").resolve("insert.sql"),
                    "insert into entry (content) values (repeat('Conference ', 40));\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

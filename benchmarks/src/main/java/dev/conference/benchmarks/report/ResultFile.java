package dev.conference.benchmarks.report;

import dev.conference.benchmarks.result.Report;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** A report as JSON, from which the document can be written again. What is measured has no more than five digits. */
public final class ResultFile {

    private static final MathContext DIGITS = new MathContext(5);
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(rounded()).build();

    private ResultFile() {}

    /** Writes it. */
    public static void write(Path file, Report report) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, JSON.writeValueAsBytes(report));
    }

    private static JacksonModule rounded() {
        return new SimpleModule().addSerializer(Double.class, new ValueSerializer<>() {
            @Override
            public void serialize(Double value, JsonGenerator json, SerializationContext context) {
                json.writeNumber(BigDecimal.valueOf(value).round(DIGITS));
            }
        });
    }

    /** Reads it, if it is there. */
    public static Optional<Report> read(Path file) throws IOException {
        return Files.exists(file)
                ? Optional.of(JSON.readValue(Files.readAllBytes(file), Report.class))
                : Optional.empty();
    }
}

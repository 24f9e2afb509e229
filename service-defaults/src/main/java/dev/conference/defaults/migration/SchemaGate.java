package dev.conference.defaults.migration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 until the schema is there, to everything but questions about the service itself. */
class SchemaGate extends OncePerRequestFilter {

    private final DatabaseMigration migration;

    SchemaGate(DatabaseMigration migration) {
        this.migration = migration;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return migration.isDone()
                || Stream.of("/health/", "/actuator", "/service/", "/openapi")
                        .anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}

package dev.conference.defaults.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpStatus;

/**
 * Every operation says which errors it can answer, all of one form. Those that follow from the operation's shape are
 * added here; one that only the operation knows, like a 409, is declared there by status and description, and gets its
 * body here.
 */
class ProblemAnswers implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(document::schema);
        document.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> complete(path, operation)));
    }

    private static void complete(String path, Operation operation) {
        var answers = operation.getResponses();
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        if (operation.getRequestBody() != null) {
            add(answers, 400, "The body is not the JSON that is expected, or some fields are not valid");
            add(answers, 413, "The body is too large");
            add(answers, 415, "The body is not JSON");
        } else if (!parameters.isEmpty()) {
            add(answers, 400, "A parameter is not valid");
        }
        if (parameters.stream().anyMatch(parameter -> "path".equals(parameter.getIn()))) {
            add(answers, 404, "There is no such thing");
        }
        add(answers, 500, "Something went wrong on our side");
        if (!path.startsWith("/service/")) {
            add(answers, 503, "A system that this needs cannot be reached")
                    .addHeaderObject(
                            "Retry-After",
                            new Header()
                                    .description("Seconds to wait before the next try")
                                    .schema(new StringSchema()));
        }
        answers.forEach(ProblemAnswers::describe);
    }

    private static ApiResponse add(ApiResponses answers, int status, String description) {
        return answers.computeIfAbsent(Integer.toString(status), key -> new ApiResponse().description(description));
    }

    private static void describe(String key, ApiResponse answer) {
        var status = key.matches("[45]\\d\\d") ? HttpStatus.resolve(Integer.parseInt(key)) : null;
        if (status != null) {
            answer.setContent(body(status, answer.getDescription()));
        }
    }

    private static Content body(HttpStatus status, String description) {
        var example = new TreeMap<String, Object>();
        example.put("title", status.getReasonPhrase());
        example.put("status", status.value());
        example.put("detail", description + ".");
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        var schema = new Schema<Object>().$ref("#/components/schemas/" + Problem.class.getSimpleName());
        return new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(schema).example(example));
    }
}

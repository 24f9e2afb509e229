package dev.conference.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.contracts.OpenApiContracts;
import org.junit.jupiter.api.Test;

class OpenApiContractTests {

    private final Api api = RunningService.shared().api();

    @Test
    void servesThePromisedDocument() {
        var served = api.get("/openapi/v3/api-docs").text();

        assertThat(OpenApiContracts.normal(served))
                .isEqualTo(OpenApiContracts.promised("notifications-service", served));
    }

    @Test
    void everyOperationNamesItsErrorsAndShowsWhatItAnswers() {
        var paths = api.get("/openapi/v3/api-docs").json().get("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/notifications",
                        "/notifications/{id}",
                        "/notifications/{id}/retry",
                        "/notifications/attempts",
                        "/service/info");
        paths.forEach(path -> path.forEach(operation -> {
            assertThat(operation.get("summary").asString()).isNotBlank();
            assertThat(operation.get("responses").propertyNames()).contains("200", "500");
            operation
                    .get("responses")
                    .forEach(answer ->
                            assertThat(answer.get("content").toString()).contains("#/components/schemas/"));
        }));
    }

    @Test
    void hasABrowsablePage() {
        var page = api.get("/openapi/swagger-ui/index.html");

        assertThat(api.get("/openapi/").status()).isIn(200, 302);
        assertThat(page.status()).isEqualTo(200);
        assertThat(String.valueOf(page.headers().getContentType())).startsWith("text/html");
    }
}

package dev.conference.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.contracts.OpenApiContracts;
import org.junit.jupiter.api.Test;

@FrontendTest
class OpenApiContractTests {

    @Test
    void servesThePromisedDocument(Browser browser) {
        var served = browser.get("/openapi/v3/api-docs").body();

        assertThat(OpenApiContracts.normal(served)).isEqualTo(OpenApiContracts.promised("frontend-service", served));
    }

    @Test
    void hasABrowsablePage(Browser browser) {
        assertThat(browser.get("/openapi/").status()).isEqualTo(302);
        assertThat(browser.get("/openapi/swagger-ui/index.html").status()).isEqualTo(200);
    }
}

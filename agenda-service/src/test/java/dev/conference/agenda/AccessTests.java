package dev.conference.agenda;

import dev.conference.defaults.testing.AccessContract;
import dev.conference.defaults.testing.AsOrganizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServiceTest
class AccessTests extends AccessContract {

    @Autowired
    private RestTestClient http;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    AccessTests() {
        super(
                Set.of("GET /agenda-items", "GET /agenda-items/{id}"),
                Set.of("POST /agenda-items", "DELETE /agenda-items/{id}"));
    }

    @Override
    protected RequestMappingHandlerMapping mappings() {
        return requestMappingHandlerMapping;
    }

    @Override
    protected int status(HttpMethod method, String path, @Nullable String token) {
        var client = token == null ? AsOrganizer.nobody(http) : AsOrganizer.with(token, http);
        return client.method(method)
                .uri(path)
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .value();
    }
}

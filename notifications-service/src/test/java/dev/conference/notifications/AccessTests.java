package dev.conference.notifications;

import dev.conference.defaults.testing.AccessContract;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessTests extends AccessContract {

    private final RunningService service = RunningService.shared();

    AccessTests() {
        super(
                Set.of(),
                Set.of(
                        "GET /notifications",
                        "POST /notifications",
                        "GET /notifications/attempts",
                        "GET /notifications/{id}",
                        "POST /notifications/{id}/retry"));
    }

    @Override
    protected RequestMappingHandlerMapping mappings() {
        return service.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    @Override
    protected int status(HttpMethod method, String path, @Nullable String token) {
        return new Api(service, token)
                .exchange(method, path, null, MediaType.APPLICATION_JSON)
                .status();
    }
}

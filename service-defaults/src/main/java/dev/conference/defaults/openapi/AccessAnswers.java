package dev.conference.defaults.openapi;

import dev.conference.defaults.access.Access;
import dev.conference.defaults.access.AccessPolicy;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;

/** Every operation says who may call it, as the service's policy has it, and how it refuses everybody else. */
class AccessAnswers implements GlobalOpenApiCustomizer, Ordered {

    private static final String SCHEME = "organizer";

    private final AccessPolicy policy;

    AccessAnswers(AccessPolicy policy) {
        this.policy = policy;
    }

    /** Before the answers get their bodies. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void customise(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        document.getComponents()
                .addSecuritySchemes(
                        SCHEME,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token of the identity provider with the role organizer"));
        document.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        if (policy.of(HttpMethod.valueOf(method.name()), path) == Access.ORGANIZER) {
            operation.addSecurityItem(new SecurityRequirement().addList(SCHEME));
            add(operation, "403", "The access token is not an organizer's");
        }
        add(operation, "401", "There is no access token where one is needed, or one that is not valid");
    }

    private static void add(Operation operation, String status, String description) {
        operation.getResponses().computeIfAbsent(status, key -> new ApiResponse().description(description));
    }
}

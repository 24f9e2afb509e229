package dev.conference.e2e.keycloak;

import dev.conference.e2e.api.Http;
import dev.conference.e2e.api.Identity;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What whoever runs a Keycloak does in the conference's realm, by its REST API. */
public final class KeycloakAdmin {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REALM = "/admin/realms/conference";

    private final Http http;

    /** Logs in as the administrator. */
    KeycloakAdmin(LocalKeycloak keycloak) {
        URI address = URI.create(keycloak.address());
        String token = new Http(address)
                .send(
                        "POST",
                        "/realms/master/protocol/openid-connect/token",
                        BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username="
                                + LocalKeycloak.ADMIN + "&password=" + LocalKeycloak.ADMIN),
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .expect(200)
                .json()
                .get("access_token")
                .asString();
        http = new Http(address, Identity.of(token));
    }

    /** Makes somebody, whose password is the user name. */
    void register(String username, String... roles) {
        http.post(
                        REALM + "/users",
                        JSON.writeValueAsString(Map.of(
                                "username",
                                username,
                                "enabled",
                                true,
                                "email",
                                username + "@example.org",
                                "firstName",
                                "Kim",
                                "lastName",
                                username,
                                "credentials",
                                List.of(Map.of("type", "password", "value", username, "temporary", false)))))
                .expect(201);
        String id = http.get(REALM + "/users?exact=true&username=" + username)
                .expect(200)
                .json()
                .get(0)
                .get("id")
                .asString();
        for (String role : roles) {
            String found = http.get(REALM + "/roles/" + role).expect(200).body();
            http.post(REALM + "/users/" + id + "/role-mappings/realm", "[" + found + "]")
                    .expect(204);
        }
    }

    /** From now on access tokens end so soon that each request needs the next one, and what happens is noted. */
    void shortenTokens() {
        http.send(
                        "PUT",
                        REALM,
                        BodyPublishers.ofString(JSON.writeValueAsString(Map.of(
                                "accessTokenLifespan",
                                20,
                                "eventsEnabled",
                                true,
                                "enabledEventTypes",
                                List.of("LOGIN", "REFRESH_TOKEN", "REFRESH_TOKEN_ERROR", "LOGOUT")))),
                        "Content-Type",
                        "application/json")
                .expect(204);
    }

    /** How often something happened, as Keycloak calls it: LOGIN, REFRESH_TOKEN, LOGOUT. */
    public int count(String event) {
        return http.get(REALM + "/events?type=" + event).expect(200).json().size();
    }
}

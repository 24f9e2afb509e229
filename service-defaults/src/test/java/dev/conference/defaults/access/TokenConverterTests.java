package dev.conference.defaults.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class TokenConverterTests {

    @Test
    void theNameIsTheOneThatOthersKnow() {
        assertThat(name("Olga Öz 🐈")).isEqualTo("Olga Öz 🐈");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u0000\n", "\ud83d"})
    void whereThereIsNoNameTheSubjectStandsForIt(String name) {
        assertThat(name(name)).isEqualTo("f81d4fae");
    }

    @Test
    void theNameIsOneLineOfWhatCanBeStored() {
        assertThat(name(" Olga\r\n\u0000 Bcc: x\u2028y\u001b[1m\ud83d ")).isEqualTo("Olga Bcc: xy[1m");
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        assertThat(name("🐈".repeat(300))).isEqualTo("🐈".repeat(200));
    }

    @Test
    void aClaimWithADotInItsNameComesBeforeANestedOne() {
        var roles = authorities(
                "my.roles", Map.of("my.roles", List.of("organizer"), "my", Map.of("roles", List.of("attendee"))));

        assertThat(roles).containsExactly("ROLE_organizer");
    }

    @Test
    void nestedRolesAreFoundAtAnyDepth() {
        assertThat(authorities("a.b.c", Map.of("a", Map.of("b", Map.of("c", List.of("organizer"))))))
                .containsExactly("ROLE_organizer");
    }

    @Test
    void whatIsNoListOfRolesGivesNone() {
        assertThat(authorities("roles", Map.of("roles", Map.of("organizer", true))))
                .isEmpty();
        assertThat(authorities("roles", Map.of("roles", 1))).isEmpty();
        assertThat(authorities("roles.of", Map.of("roles", List.of("organizer"))))
                .isEmpty();
        assertThat(authorities("roles", Map.of("roles", Arrays.asList(null, List.of("organizer")))))
                .doesNotContain("ROLE_organizer");
    }

    private static String name(String name) {
        return converted("roles", Map.of("preferred_username", name)).getName();
    }

    private static List<String> authorities(String rolesClaim, Map<String, Object> claims) {
        return converted(rolesClaim, claims).getAuthorities().stream()
                .map(String::valueOf)
                .toList();
    }

    private static JwtAuthenticationToken converted(String rolesClaim, Map<String, Object> claims) {
        var properties = new IdentityProperties(
                URI.create("http://localhost:9000"),
                null,
                "conference",
                rolesClaim,
                "preferred_username",
                Duration.ofSeconds(1),
                Duration.ofMinutes(5));
        var token = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .claims(all -> all.putAll(claims))
                .subject("f81d4fae")
                .build();
        return new TokenConverter(properties).convert(token);
    }
}

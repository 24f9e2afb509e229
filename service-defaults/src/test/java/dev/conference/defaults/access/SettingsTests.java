package dev.conference.defaults.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A wrong setting stops the start with a sentence that names it. */
@ExtendWith(OutputCaptureExtension.class)
class SettingsTests {

    @ParameterizedTest
    @CsvSource({
        "OIDC_ISSUER, nonsense, OIDC_ISSUER",
        "OIDC_ISSUER, ftp://login.example, OIDC_ISSUER",
        "OIDC_ISSUER, '', OIDC_ISSUER",
        "OIDC_ISSUER, 'http://a b', identity.issuer",
        "OIDC_DISCOVERY_URL, login.example, OIDC_DISCOVERY_URL",
        "OIDC_AUDIENCE, '', identity.audience",
        "OIDC_ROLES_CLAIM, '', identity.rolesClaim",
        "OIDC_NAME_CLAIM, ' ', identity.nameClaim",
        "identity.timeout, 0s, identity.timeout",
        "identity.timeout, soon, identity.timeout"
    })
    void aWrongOneIsNamed(String name, String value, String named, CapturedOutput output) {
        assertThatThrownBy(() -> GuardedService.start(Map.of(name, value)).close())
                .isNotInstanceOf(AssertionError.class);

        assertThat(output.getAll()).contains("APPLICATION FAILED TO START").contains(named);
    }
}

package dev.conference.c4p.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.local.process.FreePort;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exit code 2: nothing on standard output, and one line that says why. */
class CouldNotCheckTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "--check.grace=soon, check.grace",
        "--check.examples=0, examples",
        "--check.mail-to=nobody, mailTo",
        "--check.agenda-service-url=agenda, check.agenda-service-url",
        "--identity.issuer=provider, identity.issuer",
        "--repai, --repai",
        "check, --repair"
    })
    void aWrongSettingIsNamed(String argument, String named) {
        assertThat(check(argument)).isEqualTo(2);

        assertThat(lines(err))
                .singleElement()
                .asString()
                .startsWith("Could not check: ")
                .contains(named);
        assertThat(out.size()).isZero();
    }

    @Test
    void theIdentityProviderIsAway() {
        assertThat(check("--identity.issuer=http://localhost:" + FreePort.next()))
                .isEqualTo(2);

        assertThat(lines(err)).singleElement().asString().contains("identity provider");
        assertThat(out.size()).isZero();
    }

    private int check(String argument) {
        return ConsistencyCheck.run(
                new String[] {argument},
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static Iterable<String> lines(ByteArrayOutputStream written) {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}

package dev.conference.defaults.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.env.MockEnvironment;

class GeneratedStartTests {

    private final MockEnvironment environment = new MockEnvironment();

    @BeforeEach
    void withGeneratedBeanDefinitions() {
        SpringProperties.setProperty(AotDetector.AOT_ENABLED, "true");
    }

    @AfterEach
    void asAllOtherTests() {
        SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
    }

    @Test
    void theServiceStartsWithThem() {
        var application = new SpringApplication(Service.class);
        application.setMainApplicationClass(Service.class);

        decide(application);

        assertThat(AotDetector.useGeneratedArtifacts()).isTrue();
    }

    @Test
    void anotherApplicationOfTheSameProgramStartsWithoutThem() {
        var application = new SpringApplication(Other.class);
        application.setMainApplicationClass(Service.class);

        decide(application);

        assertThat(AotDetector.useGeneratedArtifacts()).isFalse();
    }

    @Test
    void conditionsAreTheSameUntilASettingIsAnother() throws IOException {
        environment.setProperty("tracing.probability", "0.5");
        var conditions = read(Conditions.of(Set.of("tracing.probability", "tracing.endpoint"), environment));

        assertThat(conditions.differing(environment)).isEmpty();

        environment.setProperty("tracing.endpoint", "");
        assertThat(conditions.differing(environment)).containsExactly("tracing.endpoint");
    }

    @Test
    void aSettingThatIsGoneIsAnotherToo() throws IOException {
        environment.setProperty("tracing.endpoint", "http://collector:4318 #1 = ä");
        var conditions = read(Conditions.of(Set.of("tracing.endpoint"), environment));

        assertThat(conditions.differing(environment)).isEmpty();
        assertThat(conditions.differing(new MockEnvironment())).containsExactly("tracing.endpoint");
    }

    @Test
    void anotherAddressNeedsNoOtherBeans() throws IOException {
        environment.setProperty("spring.mail.host", "localhost");
        var conditions = read(Conditions.of(Set.of("spring.mail.host"), environment));

        environment.setProperty("spring.mail.host", "mail.example.org");

        assertThat(conditions.differing(environment)).isEmpty();
        assertThat(conditions.differing(new MockEnvironment())).containsExactly("spring.mail.host");
    }

    @Test
    void whatIsAskedForIsKnown() {
        var asked = new AskedSettings();
        environment.getPropertySources().addFirst(asked);

        environment.getProperty("outbox.enabled");
        environment.getProperty("server.port");

        assertThat(asked.names()).containsExactly("outbox.enabled");
    }

    private void decide(SpringApplication application) {
        new GeneratedStart()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), application, new String[0], new StandardEnvironment()));
    }

    private static Conditions read(Conditions written) throws IOException {
        var settings = new Properties();
        settings.load(new StringReader(written.text()));
        return new Conditions(settings);
    }

    static class Service {}

    static class Other {}
}

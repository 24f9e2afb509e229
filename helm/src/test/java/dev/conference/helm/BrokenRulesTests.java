package dev.conference.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule notices when what the chart renders is broken, and says what and where. */
class BrokenRulesTests {

    static Stream<Arguments> broken() {
        return Stream.of(
                        BrokenSchemas.schema(),
                        BrokenPods.pods(),
                        BrokenPods.rollouts(),
                        BrokenSettings.settings(),
                        BrokenObjects.objects())
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void isNoticed(Rule rule, Manifest broken, String said) {
        assertThat(rule.violations(Broken.GOOD)).isEmpty();

        assertThat(rule.violations(broken))
                .anySatisfy(violation -> assertThat(violation).contains(said));
    }

    @Test
    void everyRuleIsBrokenHere() {
        var broken = broken().map(
                        one -> Objects.requireNonNull(one.get()[0]).getClass().getSimpleName());
        var rules = Stream.concat(RulesTests.RULES.stream(), Stream.of(Broken.REFERENCES, Broken.DESCRIBED))
                .map(rule -> rule.getClass().getSimpleName());

        assertThat(broken).containsAll(rules.toList());
    }
}

package dev.conference.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Every rule holds for everything that is rendered. */
class RulesTests {

    private static final Rule KNOWN_SETTINGS = new KnownSettings();

    /** All rules, those that know nothing of this application first. */
    static List<Rule> rules(Manifest manifest) {
        return List.of(
                new StrictSchema(),
                new Wording(),
                new Resources(),
                new RestrictedPods(),
                new Tokens(),
                new Images(),
                new Selectors(),
                new References(Renderings.madeByOthers(manifest)),
                new DefaultDeny(),
                new Budgets(),
                new Secrecy(),
                new Described(Described.LABELS),
                new Probes(),
                new Rollout(),
                KNOWN_SETTINGS,
                new Addresses());
    }

    @TestFactory
    Stream<DynamicContainer> everyRuleHolds() {
        return Renderings.all().entrySet().stream()
                .map(rendering -> dynamicContainer(
                        rendering.getKey(),
                        Stream.of(Chart.render(rendering.getValue()))
                                .flatMap(manifest -> rules(manifest).stream()
                                        .map(rule -> dynamicTest(
                                                rule.getClass().getSimpleName(),
                                                () -> assertThat(rule.violations(manifest))
                                                        .isEmpty())))));
    }
}

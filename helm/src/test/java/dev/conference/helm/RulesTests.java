package dev.conference.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds for everything that is rendered. That each of them notices something, {@link BrokenRulesTests} shows. */
class RulesTests {

    private static final Map<String, Values> RENDERINGS = Renderings.all();

    /** The rules that need nothing but the objects. */
    static final List<Rule> RULES = List.of(
            new StrictSchema(),
            new Wording(),
            new Resources(),
            new RestrictedPods(),
            new Tokens(),
            new Images(),
            new Selectors(),
            new Volumes(),
            new Targets(),
            new DefaultDeny(),
            new Budgets(),
            new Secrecy(),
            new Probes(),
            new Rollout(),
            new KnownSettings(),
            new Addresses());

    @ParameterizedTest
    @MethodSource("renderings")
    void everyRuleHolds(String rendering) {
        var values = RENDERINGS.getOrDefault(rendering, Values.DEFAULTS);
        var manifest = Chart.render(values);
        var references = new References(Renderings.madeByOthers(values, manifest));

        assertThat(Stream.concat(RULES.stream(), Stream.of(references, new Described(Described.LABELS)))
                        .flatMap(rule -> violations(rule, manifest)))
                .isEmpty();
    }

    static Set<String> renderings() {
        return RENDERINGS.keySet();
    }

    static Stream<String> violations(Rule rule, Manifest manifest) {
        return rule.violations(manifest).stream()
                .map(violation -> rule.getClass().getSimpleName() + ": " + violation);
    }
}

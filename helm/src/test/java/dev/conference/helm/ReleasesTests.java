package dev.conference.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two releases live in one namespace; an upgrade rolls the pods whose configuration changed, and no others. */
class ReleasesTests {

    @Test
    void twoReleasesHaveNoObjectInCommon() {
        var spring = names(Chart.render(Values.DEFAULTS.release("spring")));
        var autumn = names(Chart.render(Values.DEFAULTS.release("autumn")));

        assertThat(spring).isNotEmpty().doesNotContainAnyElementsOf(autumn);
    }

    @Test
    void noSelectorOfOneReleaseReachesPodsOfAnother() {
        var spring = Chart.render(Values.DEFAULTS.release("spring"));
        var autumn = Chart.render(Values.DEFAULTS.release("autumn"));

        for (var object : spring.objects()) {
            var pointer = object.is("NetworkPolicy") ? "/spec/podSelector" : "/spec/selector";
            var selector = object.is("Service") ? object.at("") : object.at(pointer);
            if (object.is("Service")) {
                assertThat(autumn.podsWith(KubernetesObject.strings(object.at("/spec/selector"))))
                        .describedAs(object.toString())
                        .isEmpty();
            } else if (!selector.isMissingNode()) {
                assertThat(autumn.pods().filter(pod -> Labels.select(selector, pod)))
                        .describedAs(object.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void objectsAreNamedAfterTheReleaseUnlessItIsCalledConference() {
        assertThat(names(Chart.render(Values.DEFAULTS))).contains("Deployment/conference-agenda-service");
        assertThat(names(Chart.render(Values.DEFAULTS.release("spring"))))
                .contains("Deployment/spring-conference-agenda-service");
    }

    @Test
    void aChangedSettingRollsTheServicesThatReadIt() {
        var before = Chart.render(Values.DEFAULTS);

        assertThat(rolled(before, Chart.render(Values.DEFAULTS.and("features: {debug: true}"))))
                .containsExactly("conference-frontend-service");
        assertThat(rolled(before, Chart.render(Values.DEFAULTS.and("events: {topic: other}"))))
                .containsExactly(
                        "conference-agenda-service",
                        "conference-c4p-service",
                        "conference-frontend-service",
                        "conference-notifications-service");
        assertThat(rolled(before, Chart.render(Values.DEFAULTS.and("redis: {maxMemory: 300mb}"))))
                .containsExactly("conference-redis");
        assertThat(rolled(before, Chart.render(Values.DEFAULTS.and("kafka: {retentionHours: 24}"))))
                .containsExactly("conference-kafka");
    }

    @Test
    void anUpgradeWithTheSameValuesRollsNothing() {
        var again = Chart.render(Values.DEFAULTS.and("features: {debug: false}"));

        assertThat(rolled(Chart.render(Values.DEFAULTS), again)).isEmpty();
    }

    /** The workloads whose pods are others, and which therefore are replaced. */
    private static Set<String> rolled(Manifest before, Manifest after) {
        return before.pods()
                .filter(PodTemplate::stays)
                .map(PodTemplate::owner)
                .filter(workload -> !workload.at("/spec/template")
                        .equals(after.get(workload.kind(), workload.name()).at("/spec/template")))
                .map(KubernetesObject::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Manifest manifest) {
        return manifest.objects().stream().map(KubernetesObject::toString).collect(Collectors.toSet());
    }
}

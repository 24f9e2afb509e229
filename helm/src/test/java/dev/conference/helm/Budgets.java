package dev.conference.helm;

import java.util.ArrayList;
import java.util.List;

/** Every pod that stays has exactly one PodDisruptionBudget, which lets a node be drained. */
final class Budgets implements Rule {

    @Override
    public List<String> violations(Manifest manifest) {
        var violations = new ArrayList<String>();
        var budgets = manifest.all("PodDisruptionBudget").toList();
        manifest.pods().filter(PodTemplate::stays).forEach(pod -> {
            var covering = budgets.stream()
                    .filter(budget -> Labels.select(budget.at("/spec/selector"), pod))
                    .count();
            if (covering != 1) {
                violations.add(pod + " has " + covering + " PodDisruptionBudgets");
            }
        });
        for (var budget : budgets) {
            if (manifest.pods().noneMatch(pod -> Labels.select(budget.at("/spec/selector"), pod))) {
                violations.add(budget + " covers nothing");
            }
            if (budget.at("/spec/maxUnavailable").asInt(0) < 1
                    || budget.at("/spec").has("minAvailable")) {
                violations.add(budget + " does not let a single replica go: maxUnavailable");
            }
        }
        return violations;
    }
}

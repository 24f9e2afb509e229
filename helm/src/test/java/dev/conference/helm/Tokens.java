package dev.conference.helm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Every workload has its own ServiceAccount, and nobody gets a token for the API server. */
final class Tokens implements Rule {

    @Override
    public List<String> violations(Manifest manifest) {
        var violations = new ArrayList<String>();
        var owners = new HashMap<String, PodTemplate>();
        for (var pod : manifest.pods().toList()) {
            var account = pod.spec().path("serviceAccountName").asString("");
            if (manifest.find("ServiceAccount", account).isEmpty()) {
                violations.add(pod + ": no ServiceAccount " + account);
            }
            var other = owners.put(account, pod);
            if (other != null) {
                violations.add(pod + " shares its ServiceAccount with " + other);
            }
            if (pod.spec().path("automountServiceAccountToken").asBoolean(true)) {
                violations.add(pod + " gets a token: automountServiceAccountToken");
            }
        }
        manifest.all("ServiceAccount").forEach(account -> {
            if (account.at("/automountServiceAccountToken").asBoolean(true)) {
                violations.add(account + " gives a token: automountServiceAccountToken");
            }
            if (!owners.containsKey(account.name())) {
                violations.add(account + " is nobody's");
            }
        });
        return violations;
    }
}

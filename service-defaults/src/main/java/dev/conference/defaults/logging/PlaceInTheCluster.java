package dev.conference.defaults.logging;

import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;
import org.springframework.core.env.Environment;

/** Adds the node and the namespace of the pod to each record in JSON, where they are known; its name is a setting. */
public class PlaceInTheCluster implements StructuredLoggingJsonMembersCustomizer<Object> {

    private final String node;
    private final String namespace;

    /** As the cluster's downward API tells. */
    public PlaceInTheCluster(Environment environment) {
        this.node = environment.getProperty("POD_NODENAME", "");
        this.namespace = environment.getProperty("POD_NAMESPACE", "");
    }

    @Override
    public void customize(Members<Object> members) {
        if (!node.isEmpty()) {
            members.add("host").usingMembers(host -> host.add("name", node));
        }
        if (!namespace.isEmpty()) {
            members.add("orchestrator").usingMembers(place -> place.add("namespace", namespace));
        }
    }
}

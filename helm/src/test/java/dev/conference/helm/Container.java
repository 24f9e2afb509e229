package dev.conference.helm;

import tools.jackson.databind.JsonNode;

/**
 * A container of a pod.
 *
 * @param field of the pod's specification in which it stands
 */
record Container(PodTemplate pod, String field, JsonNode json) {

    String name() {
        return json.path("name").asString("");
    }

    String image() {
        return json.path("image").asString("");
    }

    /** Whether it runs as long as the pod, other than one that prepares it. */
    boolean stays() {
        return pod.stays()
                && (field.equals("containers")
                        || json.path("restartPolicy").asString("").equals("Always"));
    }

    @Override
    public String toString() {
        return pod + " container " + name();
    }
}

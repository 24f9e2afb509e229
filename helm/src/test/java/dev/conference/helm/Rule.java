package dev.conference.helm;

import java.util.List;

/** Something that holds for everything that the chart renders. */
interface Rule {

    /** What breaks it: one sentence each, beginning with the object. */
    List<String> violations(Manifest manifest);
}

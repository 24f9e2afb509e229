package dev.conference.frontend.c4p;

import dev.conference.frontend.remote.Problem;
import org.springframework.http.HttpStatusCode;

/** What became of a proposal that was sent in. */
public sealed interface Submission {

    /** It is stored. */
    record Taken(Proposal proposal) implements Submission {}

    /** Some fields are not as they should be. */
    record Invalid(Problem problem) implements Submission {}

    /** It is not taken, e.g. because the call is over. */
    record Refused(HttpStatusCode status, Problem problem) implements Submission {}
}

package dev.conference.defaults.problem;

import org.springframework.http.HttpStatus;

/** Ends a request with the given status and a sentence for the caller. The sentence is shown: no internals in it. */
public class ProblemException extends RuntimeException {

    private final HttpStatus status;

    /** A problem with a status and the sentence that the caller reads. */
    public ProblemException(HttpStatus status, String detail) {
        super(detail);
        this.status = status;
    }

    /** The answer's status. */
    public HttpStatus status() {
        return status;
    }

    /** The sentence that the caller reads. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}

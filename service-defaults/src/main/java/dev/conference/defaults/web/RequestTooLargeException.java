package dev.conference.defaults.web;

import java.io.IOException;

/** A request body turned out larger than the service accepts; answered with 413. */
public class RequestTooLargeException extends IOException {

    /** Says only that the body is too large; the limit stands in the problem detail. */
    public RequestTooLargeException() {
        super("The request body is too large");
    }
}

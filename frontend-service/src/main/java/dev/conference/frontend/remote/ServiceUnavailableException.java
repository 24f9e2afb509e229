package dev.conference.frontend.remote;

/** A service could not do its part right now: not reached, too slow, overloaded or broken. Later it may. */
public class ServiceUnavailableException extends RuntimeException {

    private final Backend backend;

    /** The service could not, for a reason that operators read. */
    public ServiceUnavailableException(Backend backend, String reason, Throwable cause) {
        super(backend.serviceName() + ": " + reason, cause);
        this.backend = backend;
    }

    /** The service that could not. */
    public Backend backend() {
        return backend;
    }
}

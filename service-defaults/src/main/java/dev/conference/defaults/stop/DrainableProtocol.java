package dev.conference.defaults.stop;

import java.time.Duration;
import org.apache.coyote.http11.Http11NioProtocol;

/** Tomcat's HTTP/1.1, whose kept-alive connections can be ended before the server stops. */
public class DrainableProtocol extends Http11NioProtocol {

    /**
     * Ends connections on which no request has come for so long. One that is used more often is left alone: to close it
     * could cross the next request.
     */
    void endIdleConnections(Duration after) {
        var idle = getKeepAliveTimeout();
        var timeout = Math.max(1, (int) after.toMillis());
        setKeepAliveTimeout(timeout);
        getEndpoint().getConnections().stream()
                // Tomcat sets this time-out for as long as it waits for the next request, and no other does.
                .filter(connection -> connection.getReadTimeout() == idle)
                .forEach(connection -> connection.setReadTimeout(timeout));
    }
}

package dev.conference.local.suite;

import dev.conference.local.process.FreePort;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where everything of one suite listens. */
public record Ports(
        int frontend,
        int agenda,
        int c4p,
        int notifications,
        int identity,
        int postgres,
        int redis,
        int kafka,
        int smtp,
        int inbox) {

    /** The ports of {@code ./start}. */
    public static Ports standard() {
        return new Ports(8080, 8081, 8082, 8083, 9000, 15432, 16379, 19092, 1025, 8025);
    }

    /** Ports on which nobody listens. */
    public static Ports free() {
        return new Ports(
                FreePort.next(),
                FreePort.next(),
                FreePort.next(),
                FreePort.next(),
                FreePort.next(),
                FreePort.next(),
                FreePort.next(),
                FreePort.next(),
                FreePort.next(),
                FreePort.next());
    }

    /** Each port with what it is for. */
    public Map<Integer, String> purposes() {
        Map<Integer, String> purposes = new LinkedHashMap<>();
        purposes.put(frontend, "frontend-service");
        purposes.put(agenda, "agenda-service");
        purposes.put(c4p, "c4p-service");
        purposes.put(notifications, "notifications-service");
        purposes.put(identity, "the login");
        purposes.put(postgres, "PostgreSQL");
        purposes.put(redis, "Redis");
        purposes.put(kafka, "Kafka");
        purposes.put(smtp, "the SMTP server");
        purposes.put(inbox, "the inbox page");
        return purposes;
    }
}

package dev.conference.helm;

import java.util.Arrays;
import java.util.Optional;

/** The four services. */
enum Service {
    FRONTEND("frontend-service"),
    C4P("c4p-service"),
    AGENDA("agenda-service"),
    NOTIFICATIONS("notifications-service");

    private final String title;

    Service(String title) {
        this.title = title;
    }

    /** Its name, which is that of its image too. */
    String title() {
        return title;
    }

    /** Which service's image a container runs, if any. */
    static Optional<Service> of(Container container) {
        var image = container.image();
        var repository = image.contains(":") ? image.substring(0, image.lastIndexOf(':')) : image;
        return Arrays.stream(values())
                .filter(service -> repository.equals(service.title) || repository.endsWith("/" + service.title))
                .findFirst();
    }

    static boolean runs(Container container) {
        return of(container).isPresent();
    }
}

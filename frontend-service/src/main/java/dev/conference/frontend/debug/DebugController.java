package dev.conference.frontend.debug;

import dev.conference.defaults.info.ServiceInfo;
import dev.conference.defaults.problem.ProblemException;
import dev.conference.frontend.conference.Features;
import dev.conference.frontend.remote.Backend;
import dev.conference.frontend.remote.RemoteProperties;
import dev.conference.frontend.remote.Together;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The Debug tab. Where it is not switched on, its addresses lead nowhere. */
@Controller
@RequestMapping("/backoffice/debug")
class DebugController {

    private final ServiceProbe probe;
    private final RemoteProperties services;
    private final ServiceInfo self;
    private final HealthEndpoint health;
    private final Together together;
    private final Features features;

    DebugController(
            ServiceProbe probe,
            RemoteProperties services,
            ServiceInfo self,
            HealthEndpoint health,
            Together together,
            Features features) {
        this.probe = probe;
        this.services = services;
        this.self = self;
        this.health = health;
        this.together = together;
        this.features = features;
    }

    /** Asked at each request: a switch that decides at the start whether there is such a bean would slow the start down. */
    @ModelAttribute
    void onlyWhereSwitchedOn() {
        if (!features.debugEnabled()) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "There is nothing here.");
        }
    }

    @GetMapping
    String all(Model model) {
        var looks = Arrays.stream(Backend.values())
                .map(backend -> together.start(() -> look(backend)))
                .toList();
        var others = looks.stream().map(Together::join);
        model.addAttribute("cards", Stream.concat(Stream.of(self()), others).toList());
        return "backoffice/debug";
    }

    /** One card, for a page that is open. */
    @GetMapping("/{service}")
    String one(@PathVariable String service, Model model) {
        model.addAttribute("cards", List.of(card(service)));
        return "backoffice/debug :: cards";
    }

    private ServiceCard card(String service) {
        if (service.equals(self.name())) {
            return self();
        }
        return Arrays.stream(Backend.values())
                .filter(backend -> backend.serviceName().equals(service))
                .findAny()
                .map(this::look)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "There is no such service."));
    }

    private ServiceCard look(Backend backend) {
        return probe.look(backend.serviceName(), services.url(backend));
    }

    private ServiceCard self() {
        var readiness = health.healthForPath("readiness");
        var up = readiness != null && Status.UP.equals(readiness.getStatus());
        return new ServiceCard(self.name(), up, up ? List.of() : List.of("It is not ready."), self);
    }
}

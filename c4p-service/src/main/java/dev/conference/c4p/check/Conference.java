package dev.conference.c4p.check;

import dev.conference.c4p.consistency.ConsistencyReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** What the services say, over their public APIs. Every method fails with a {@link CheckFailedException}. */
class Conference {

    private final Service c4p;
    private final Service agenda;
    private final Service notifications;

    Conference(CheckProperties properties, OrganizerToken token, JsonMapper json) {
        c4p = new Service("c4p-service", properties.c4pServiceUrl(), properties, token, json);
        agenda = new Service("agenda-service", properties.agendaServiceUrl(), properties, token, json);
        notifications =
                new Service("notifications-service", properties.notificationsServiceUrl(), properties, token, json);
    }

    void eachProposal(Consumer<ListedProposal> consumer) {
        c4p.eachOfPages("/proposals", "limit=100", ListedProposal.class, consumer);
    }

    void eachNotification(Consumer<ListedNotification> consumer) {
        notifications.eachOfPages("/notifications", "limit=100", ListedNotification.class, consumer);
    }

    /** The talks on the agenda. */
    List<ListedAgendaItem> agendaItems() {
        return agenda.list("/agenda-items", ListedAgendaItem.class);
    }

    Optional<ListedProposal> proposal(UUID id) {
        return c4p.find("/proposals/" + id, ListedProposal.class);
    }

    /** A talk that is on the agenda. */
    Optional<ListedAgendaItem> agendaItem(UUID id) {
        return agenda.find("/agenda-items/" + id, ListedAgendaItem.class);
    }

    /** The e-mails about a proposal; there is at most one of each decision. */
    List<ListedNotification> notifications(UUID proposalId) {
        var found = new ArrayList<ListedNotification>();
        notifications.eachOfPages("/notifications", "proposalId=" + proposalId, ListedNotification.class, found::add);
        return found;
    }

    /** Has c4p-service tell once more how these proposals stand, and gives those of which it has nothing to tell. */
    List<UUID> publish(List<UUID> proposalIds) {
        return c4p.post("/proposals/publications", Map.of("proposals", proposalIds), Publication.class)
                .notPublished();
    }

    /** Has c4p-service keep the report. */
    void keep(ConsistencyReport report) {
        c4p.put("/consistency-report", report);
    }

    private record Publication(List<UUID> notPublished) {}
}

package dev.conference.notifications.decision;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;

/** The rule by which a talk's id on the agenda follows from its proposal's: a mail can link to it before it is there. */
final class AgendaItemId {

    private static final NameBasedGenerator NAMES = Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL);

    private AgendaItemId() {}

    /** Version 5 in the namespace of URLs, of {@code urn:conference:agenda-item:} and the proposal's id. */
    static UUID of(UUID proposalId) {
        return NAMES.generate("urn:conference:agenda-item:" + proposalId);
    }
}

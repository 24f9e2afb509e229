package dev.conference.c4p.check;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;

/** What the check reads of a talk on the agenda. */
record ListedAgendaItem(UUID id, Proposal proposal, String title) {

    private static final NameBasedGenerator IDS = Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL);

    /** The proposal that became the talk. */
    record Proposal(UUID id) {}

    /** The id of a proposal's item, by the agenda's rule: version 5 of a name with the proposal's id. */
    static UUID idFor(UUID proposalId) {
        return IDS.generate("urn:conference:agenda-item:" + proposalId);
    }
}

package dev.conference.c4p.check;

import dev.conference.c4p.consistency.DifferenceKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that looked like a difference while much was being read, one after the other.
 *
 * @param found the agenda item or notification that looked wrong; null if one seemed to be missing
 */
record Suspect(
        DifferenceKind kind, UUID proposalId, @Nullable UUID found) {}

package dev.conference.frontend.agenda;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The newest agenda that this instance knows of. */
@Component
class AgendaMemory {

    private final AtomicReference<@Nullable KnownAgenda> newest = new AtomicReference<>();

    Optional<KnownAgenda> newest() {
        return Optional.ofNullable(newest.get());
    }

    /** Remembers an agenda, unless a newer one is known already. */
    void remember(KnownAgenda agenda) {
        newest.accumulateAndGet(agenda, (known, other) -> {
            if (known == null || other == null) {
                return known == null ? other : known;
            }
            return other.at().isBefore(known.at()) ? known : other;
        });
    }
}

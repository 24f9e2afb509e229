package dev.conference.agenda.item;

import dev.conference.defaults.work.SharedLook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The agenda as it is at the moment of asking, over all replicas. Requests at the same time share one look at the version
 * in Redis; only what has changed is read. One version is kept in memory: a few kilobytes for each talk that is on the
 * agenda.
 */
@Component
class CurrentAgenda {

    private final AgendaStore store;
    private final SharedLook<PublishedAgenda> look = new SharedLook<>(this::look);
    private volatile @Nullable PublishedAgenda latest;

    CurrentAgenda(AgendaStore store) {
        this.store = store;
    }

    /**
     * The agenda with every change that was made before the call.
     *
     * @throws org.springframework.dao.DataAccessException if Redis does not answer: an old agenda is never given as new
     */
    PublishedAgenda get() {
        return look.get();
    }

    private PublishedAgenda look() {
        var known = latest;
        if (known != null && known.version().equals(store.version())) {
            return known;
        }
        var read = store.read(known);
        latest = read;
        return read;
    }
}

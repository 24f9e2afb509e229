package dev.conference.frontend.agenda;

import dev.conference.frontend.web.PreparedAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole agenda as agenda-service published it, until it changes.
 *
 * @param tag the answer's ETag, by which agenda-service says that nothing has changed
 * @param talks newest first
 * @param answer what agenda-service answered, to be passed on as it is
 */
public record PublishedAgenda(@Nullable String tag, List<AgendaItem> talks, PreparedAnswer answer) {}

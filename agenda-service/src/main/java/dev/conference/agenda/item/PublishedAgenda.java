package dev.conference.agenda.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** One version of the agenda, ready to be served. Immutable. */
final class PublishedAgenda {

    private static final Comparator<PublishedItem> NEWEST_FIRST = Comparator.comparing(
                    (PublishedItem published) -> published.item().createdAt())
            .reversed()
            .thenComparing(published -> published.item().id());

    private final String version;
    private final Map<UUID, PublishedItem> items;
    private final List<PublishedItem> sorted;
    private final Document whole;

    /** The agenda that consists of all of these items but the archived ones. */
    PublishedAgenda(String version, Collection<AgendaItem> items, JsonMapper json) {
        this(version, changed(Map.of(), items, json));
    }

    private PublishedAgenda(String version, Map<UUID, PublishedItem> items) {
        this.version = version;
        this.items = items;
        this.sorted = new ArrayList<>(items.values());
        this.sorted.sort(NEWEST_FIRST);
        this.whole = array(sorted.stream());
    }

    /** The version that these changed items make of this one: new, changed or archived. The others are taken as they are. */
    PublishedAgenda with(String newVersion, Collection<AgendaItem> changed, JsonMapper json) {
        return new PublishedAgenda(newVersion, changed(items, changed, json));
    }

    String version() {
        return version;
    }

    /** All items, newest first. */
    Document whole() {
        return whole;
    }

    /** Those items that contain every word of the text, in any case, newest first. */
    Document search(String text) {
        var words = SearchText.words(text);
        return words.isEmpty()
                ? whole
                : array(sorted.stream().filter(item -> item.text().containsAll(words)));
    }

    Optional<Document> item(UUID id) {
        return Optional.ofNullable(items.get(id)).map(PublishedItem::document);
    }

    private static Map<UUID, PublishedItem> changed(
            Map<UUID, PublishedItem> before, Collection<AgendaItem> changed, JsonMapper json) {
        var items = new HashMap<>(before);
        for (var item : changed) {
            if (item.archived()) {
                items.remove(item.id());
            } else {
                items.put(item.id(), PublishedItem.of(item, json));
            }
        }
        return items;
    }

    private static Document array(Stream<PublishedItem> items) {
        return Document.array(items.map(PublishedItem::document).toList());
    }

    private record PublishedItem(AgendaItem item, SearchText text, Document document) {

        static PublishedItem of(AgendaItem item, JsonMapper json) {
            return new PublishedItem(item, SearchText.of(item), new Document(json.writeValueAsBytes(item)));
        }
    }
}

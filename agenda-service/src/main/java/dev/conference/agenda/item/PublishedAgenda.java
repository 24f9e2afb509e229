package dev.conference.agenda.item;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** One version of the agenda, ready to be served. Immutable. */
final class PublishedAgenda {

    private static final Comparator<AgendaItem> NEWEST_FIRST =
            Comparator.comparing(AgendaItem::createdAt).reversed().thenComparing(AgendaItem::id);

    private final String version;
    private final Map<UUID, PublishedItem> items = new LinkedHashMap<>();
    private final Document whole;

    PublishedAgenda(String version, Stream<AgendaItem> items, JsonMapper json) {
        this.version = version;
        items.sorted(NEWEST_FIRST).forEach(item -> this.items.put(item.id(), PublishedItem.of(item, json)));
        this.whole = array(this.items.values().stream());
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
                : array(items.values().stream().filter(item -> item.text().containsAll(words)));
    }

    Optional<Document> item(UUID id) {
        return Optional.ofNullable(items.get(id)).map(PublishedItem::document);
    }

    private static Document array(Stream<PublishedItem> items) {
        return Document.array(items.map(PublishedItem::document).toList());
    }

    private record PublishedItem(SearchText text, Document document) {

        static PublishedItem of(AgendaItem item, JsonMapper json) {
            return new PublishedItem(SearchText.of(item), new Document(json.writeValueAsBytes(item)));
        }
    }
}

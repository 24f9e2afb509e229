package dev.conference.agenda.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublishedAgendaTests {

    private final JsonMapper json = new JsonMapper();

    private final AgendaItem first = item(1, "Straße der Dienste", "Ada Lovelace", "Small services.");
    private final AgendaItem second = item(2, "Kubernetes für alle", "İpek Öz", "Two lines:\nthis and that.");
    private final AgendaItem third = item(3, "<b>Bold</b> 🐈", "שלום", "100 % sure.");
    private final PublishedAgenda agenda = new PublishedAgenda("7", List.of(second, first, third), json);

    @Test
    void aNewVersionIsMadeOfWhatChanged() {
        var before = new PublishedAgenda("6", List.of(first, second), json);

        var after = before.with("8", List.of(third, first.archive(Instant.now())), json);

        assertThat(titles(after.whole())).containsExactly(third.title(), second.title());
        assertThat(after.version()).isEqualTo("8");
        assertThat(after.item(first.id())).isEmpty();
        assertThat(after.whole().tag())
                .isEqualTo(new PublishedAgenda("9", List.of(second, third), json)
                        .whole()
                        .tag());
        assertThat(titles(before.whole())).containsExactly(second.title(), first.title());
    }

    @Test
    void isSortedNewestFirst() {
        assertThat(titles(agenda.whole())).containsExactly(third.title(), second.title(), first.title());
    }

    @ParameterizedTest
    @CsvSource({
        "STRASSE, Straße der Dienste",
        "lovelace small, Straße der Dienste",
        "SMALL   ada, Straße der Dienste",
        "FÜR, Kubernetes für alle",
        "öz, Kubernetes für alle",
        "fu\u0308r, Kubernetes für alle",
        "this kub, Kubernetes für alle",
        "🐈, <b>Bold</b> 🐈",
        "<B>, <b>Bold</b> 🐈",
        "שלום, <b>Bold</b> 🐈",
        "100 %, <b>Bold</b> 🐈"
    })
    void findsWhatContainsEveryWordInAnyCase(String text, String title) {
        assertThat(titles(agenda.search(text))).containsExactly(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada kubernetes", "nobody", "\\E", ".*"})
    void findsNothingWhereAWordIsMissing(String text) {
        assertThat(agenda.search(text).json()).asString(StandardCharsets.UTF_8).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t"})
    void findsAllWithoutAnyWord(String text) {
        assertThat(agenda.search(text)).isSameAs(agenda.whole());
    }

    @Test
    void itsTagChangesWithItsItemsAlone() {
        var same = new PublishedAgenda("8", List.of(first, second, third), json);
        var fewer = new PublishedAgenda("9", List.of(first, second), json);

        assertThat(same.whole().tag()).isEqualTo(agenda.whole().tag());
        assertThat(fewer.whole().tag()).isNotEqualTo(agenda.whole().tag());
    }

    private List<String> titles(Document document) {
        return json.readTree(document.json())
                .valueStream()
                .map(PublishedAgendaTests::title)
                .toList();
    }

    private static String title(JsonNode item) {
        return item.path("title").asString("");
    }

    private static AgendaItem item(int day, String title, String author, String description) {
        return AgendaItem.of(
                new Talk(UUID.randomUUID(), title, author, description),
                Instant.parse("2026-11-2%dT10:00:00Z".formatted(day)));
    }
}

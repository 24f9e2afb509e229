package dev.conference.agenda.item;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * What a search looks at: an item's title, author and description, in a form in which the same letters are equal whatever
 * their case, and however they are composed.
 */
record SearchText(String folded) {

    static SearchText of(AgendaItem item) {
        return new SearchText(fold(String.join("\n", item.title(), item.author(), item.description())));
    }

    /** The words of what somebody looks for, folded alike. */
    static List<String> words(String text) {
        return fold(text).strip().isEmpty()
                ? List.of()
                : List.of(fold(text).strip().split("\\s+"));
    }

    boolean containsAll(List<String> words) {
        return words.stream().allMatch(folded::contains);
    }

    /** By way of upper case, since only that makes "ß" and "ss" the same. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}

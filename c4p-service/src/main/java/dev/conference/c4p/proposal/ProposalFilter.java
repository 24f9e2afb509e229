package dev.conference.c4p.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which proposals to list.
 *
 * @param status only those that stand there
 * @param approved only those decided this way
 * @param query only those with every one of these words, or word parts, in title, author or e-mail
 * @param after only those older than this one
 * @param limit how many at most
 */
record ProposalFilter(
        @Nullable ProposalStatus status,
        @Nullable Boolean approved,
        @Nullable String query,
        @Nullable UUID after,
        int limit) {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final int SHORTEST_TRIGRAM = 3;

    /**
     * One LIKE pattern for each word. A part of a word is found from three characters on, which the trigram index
     * serves; a shorter one is looked for at the beginning of words only, for the same reason.
     */
    List<String> patterns() {
        var patterns = new ArrayList<String>();
        if (query != null) {
            for (var word : WORD.matcher(query.toLowerCase(Locale.ROOT))
                    .results()
                    .map(MatchResult::group)
                    .toList()) {
                patterns.add((word.length() < SHORTEST_TRIGRAM ? "% " : "%") + escaped(word) + "%");
            }
        }
        return patterns;
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

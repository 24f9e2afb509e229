package dev.conference.c4p.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalFilterTests {

    @Test
    void looksForPartsOfWords() {
        assertThat(filter("Kube Ada").patterns()).containsExactly("%kube%", "%ada%");
    }

    @Test
    void looksForShortPartsAtTheBeginningOfWordsOnly() {
        assertThat(filter("go").patterns()).containsExactly("% go%");
    }

    @Test
    void takesWildcardsLiterally() {
        assertThat(filter("100%_\\").patterns()).containsExactly("%100\\%\\_\\\\%");
    }

    @Test
    void looksForNothingWithoutWords() {
        assertThat(filter("  ").patterns()).isEmpty();
        assertThat(filter(null).patterns()).isEmpty();
    }

    private static ProposalFilter filter(@Nullable String query) {
        return new ProposalFilter(null, null, query, null, 10);
    }
}

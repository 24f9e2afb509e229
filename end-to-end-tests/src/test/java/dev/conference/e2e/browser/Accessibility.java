package dev.conference.e2e.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;

/** What axe-core finds, with all of its rules. */
final class Accessibility {

    private Accessibility() {}

    static void assertNoViolation(Page page) {
        Assertions.assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("violations on " + page.url())
                .extracting(Accessibility::sentence)
                .isEmpty();
    }

    private static String sentence(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes();
    }
}

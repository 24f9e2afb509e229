package dev.conference.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.conference.e2e.api.ConferenceApi;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@BrowserTest
class LayoutTests {

    private final ConferenceApi api;
    private final Visitors visitors;

    LayoutTests(ConferenceApi api, Visitors visitors) {
        this.api = api;
        this.visitors = visitors;
    }

    @TestFactory
    Stream<DynamicTest> noPageScrollsSidewaysOnAPhone() {
        return everyPageFits(visitors.withPhone());
    }

    @TestFactory
    Stream<DynamicTest> noPageScrollsSidewaysAtADesk() {
        return everyPageFits(visitors.atDesk());
    }

    private Stream<DynamicTest> everyPageFits(Page page) {
        return EveryPage.addresses(api).entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    page.navigate(entry.getValue());
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(page.viewportSize().width);
                }));
    }
}

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
        return EveryPage.seenBy(visitors.organizers().withPhone(), api, LayoutTests::assertFits);
    }

    @TestFactory
    Stream<DynamicTest> noPageScrollsSidewaysAtADesk() {
        return EveryPage.seenBy(visitors.organizers().atDesk(), api, LayoutTests::assertFits);
    }

    @TestFactory
    Stream<DynamicTest> noPublicPageScrollsSidewaysOnAPhoneWithoutLogin() {
        return EveryPage.seenByAnybody(visitors.withPhone(), api, LayoutTests::assertFits);
    }

    private static void assertFits(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(page.viewportSize().width);
    }
}

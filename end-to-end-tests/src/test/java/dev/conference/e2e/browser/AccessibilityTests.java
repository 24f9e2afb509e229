package dev.conference.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@BrowserTest
class AccessibilityTests {

    private final ConferenceApi api;
    private final Visitors visitors;

    AccessibilityTests(ConferenceApi api, Visitors visitors) {
        this.api = api;
        this.visitors = visitors;
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsAccessibleInLightColours() {
        return EveryPage.seenBy(
                visitors.organizers().preferring(ColorScheme.LIGHT), api, Accessibility::assertNoViolation);
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsAccessibleInDarkColours() {
        return EveryPage.seenBy(
                visitors.organizers().preferring(ColorScheme.DARK), api, Accessibility::assertNoViolation);
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsAccessibleWithAPhone() {
        return EveryPage.seenBy(visitors.organizers().withPhone(), api, Accessibility::assertNoViolation);
    }

    @TestFactory
    Stream<DynamicTest> everyPublicPageIsAccessibleWithoutLogin() {
        return EveryPage.seenByAnybody(visitors.atDesk(), api, Accessibility::assertNoViolation);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aFormWithErrorsIsAccessible(ColorScheme colours) {
        Page page = visitors.preferring(colours);

        ProposalFormPage.open(page).send().click();

        assertThat(page.locator("#summary")).isVisible();
        Accessibility.assertNoViolation(page);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aQuestionAsADialogIsAccessible(ColorScheme colours) {
        Page page = visitors.organizers().preferring(colours);
        page.navigate("/backoffice/proposals/" + api.submit(NewProposal.any()));

        page.keyboard().press("a");

        assertThat(page.locator("dialog[open]")).isVisible();
        Accessibility.assertNoViolation(page);
    }
}

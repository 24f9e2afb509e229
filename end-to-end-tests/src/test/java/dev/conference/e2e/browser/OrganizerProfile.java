package dev.conference.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;

/**
 * What a browser keeps of an organizer's login. There is one for all tests of this JVM: it takes seconds, and a browser
 * that was logged in before is the usual case.
 *
 * @param cookies as Playwright stores them
 */
record OrganizerProfile(String cookies) {

    /** Logs in as people do, at the provider's own page. */
    static OrganizerProfile logIn(Browser browser, String address) {
        try (var profile = browser.newContext(new NewContextOptions().setBaseURL(address))) {
            Page page = profile.newPage();
            page.navigate("/backoffice/proposals");
            new ProviderPage(page).logIn("organizer", "organizer");
            page.waitForURL("**/backoffice/proposals");
            return new OrganizerProfile(profile.storageState());
        }
    }
}

package dev.conference.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;

/** The people of one test, each with a fresh browser profile. Addresses of their pages are relative to the suite's. */
public final class Visitors {

    private static final double PATIENCE_MILLIS = 10_000;

    private final Browser browser;
    private final String address;
    private final Supplier<OrganizerProfile> organizer;
    private final UnaryOperator<NewContextOptions> everybody;
    private final Complaints complaints;
    private final List<BrowserContext> profiles;

    Visitors(Browser browser, String address, Supplier<OrganizerProfile> organizer) {
        this.browser = browser;
        this.address = address;
        this.organizer = organizer;
        this.everybody = UnaryOperator.identity();
        this.complaints = new Complaints();
        this.profiles = new ArrayList<>();
    }

    private Visitors(Visitors others, UnaryOperator<NewContextOptions> everybody) {
        this.browser = others.browser;
        this.address = others.address;
        this.organizer = others.organizer;
        this.everybody = everybody;
        this.complaints = others.complaints;
        this.profiles = others.profiles;
    }

    /** Those of them who are logged in as an organizer; all others are not logged in. */
    public Visitors organizers() {
        String cookies = organizer.get().cookies();
        return new Visitors(this, profile -> profile.setStorageState(cookies));
    }

    /** Somebody at a desk. */
    public Page atDesk() {
        return visitor(profile -> profile);
    }

    /** Somebody at a desk who prefers these colours. */
    public Page preferring(ColorScheme colours) {
        return visitor(profile -> profile.setColorScheme(colours));
    }

    /** Somebody at a desk whose browser runs no scripts. */
    public Page withoutScripts() {
        return visitor(profile -> profile.setJavaScriptEnabled(false));
    }

    /** Somebody with a phone of 390 CSS pixels. */
    public Page withPhone() {
        return visitor(
                profile -> profile.setViewportSize(390, 844).setIsMobile(true).setHasTouch(true));
    }

    /** Anybody else. */
    public Page visitor(UnaryOperator<NewContextOptions> wishes) {
        BrowserContext profile = browser.newContext(wishes.apply(everybody
                .apply(new NewContextOptions())
                .setBaseURL(address)
                .setViewportSize(1280, 800)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                // What fades in is there at once: nothing is measured half-way.
                .setReducedMotion(ReducedMotion.REDUCE)));
        profiles.add(profile);
        profile.setDefaultTimeout(PATIENCE_MILLIS);
        complaints.listenTo(profile);
        return profile.newPage();
    }

    /** What the browsers of all visitors complain about. */
    public Complaints complaints() {
        return complaints;
    }

    /** Takes a picture of what each visitor sees, for those who look for the reason of a failure. */
    void takePictures(Path folder) {
        profiles.stream()
                .flatMap(profile -> profile.pages().stream())
                .forEach(page -> page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(folder.resolve(profiles.indexOf(page.context()) + ".png"))));
    }

    /** Ends all visits; fails when a browser had something to complain about. */
    void leave() {
        profiles.forEach(BrowserContext::close);
        Assertions.assertThat(complaints.all())
                .as("what the browser complained about")
                .isEmpty();
    }
}

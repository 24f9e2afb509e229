package dev.conference.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;

/** The one browser that all tests of this JVM share; each visitor has a profile of their own. */
record RunningBrowser(Playwright playwright, Browser browser) implements AutoCloseable {

    static RunningBrowser start(Path executable) {
        var playwright = Playwright.create();
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(executable)
                .setHeadless(true)
                .setArgs(Chromium.arguments());
        return new RunningBrowser(playwright, playwright.chromium().launch(options));
    }

    @Override
    public void close() {
        playwright.close();
    }
}

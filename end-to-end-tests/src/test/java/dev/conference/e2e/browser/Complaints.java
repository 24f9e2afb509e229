package dev.conference.e2e.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What should never be seen in a browser: errors and warnings on the console (violations of the content security policy
 * among them), scripts that fail, missing files, and failures of the server.
 */
public final class Complaints {

    private static final Set<String> FILES = Set.of("stylesheet", "script", "image", "font", "manifest");
    // The console says this of every answer with an error status; those are judged by themselves.
    private static final String BY_STATUS = "Failed to load resource: the server responded with a status of";

    private static final String LOGGED_OUT = "Response Status Error Code 401 ";

    private final List<String> all = new ArrayList<>();
    private boolean outageExpected;
    private boolean logoutExpected;

    Complaints() {}

    /** From now on answers that a part of the suite is away are what the test wants. */
    public void expectOutage() {
        outageExpected = true;
    }

    /** From now on htmx may note that a page's requests are refused as the login has ended. */
    public void expectLogout() {
        logoutExpected = true;
    }

    List<String> all() {
        return List.copyOf(all);
    }

    void listenTo(BrowserContext profile) {
        profile.onConsoleMessage(this::console);
        profile.onWebError(error -> all.add("script: " + error.error()));
        profile.onResponse(this::response);
    }

    private void console(ConsoleMessage message) {
        boolean bad = message.type().equals("error") || message.type().equals("warning");
        boolean wanted = logoutExpected && message.text().startsWith(LOGGED_OUT);
        if (bad && !wanted && !message.text().startsWith(BY_STATUS)) {
            all.add("console: " + message.text() + " at " + message.location());
        }
    }

    private void response(Response response) {
        boolean missingFile =
                response.status() >= 400 && FILES.contains(response.request().resourceType());
        boolean failure = response.status() >= 500 && !(outageExpected && response.status() == 503);
        if (missingFile || failure) {
            all.add(response.status() + " " + response.url());
        }
    }
}

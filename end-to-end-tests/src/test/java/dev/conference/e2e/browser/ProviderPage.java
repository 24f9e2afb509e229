package dev.conference.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The login page of the suite's own identity provider. */
record ProviderPage(Page page) {

    /** Types the user name and the password, and sends them. */
    void logIn(String username, String password) {
        username().fill(username);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
    }

    Locator username() {
        return page.getByLabel("User name");
    }
}

package dev.conference.local.identity;

import java.net.URI;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The pages of the login. */
final class LoginPage {

    private LoginPage() {}

    /** Browsers hold the redirects that follow a form to its policy, so the frontend is named. */
    static String contentSecurityPolicy(URI frontend) {
        return "default-src 'none'; style-src 'self'; img-src data:; form-action 'self' " + frontend
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    /** The form. */
    static String login(String csrfParameter, String csrfToken) {
        return page("Log in", "<h1>Log in</h1>\n" + form(csrfParameter, csrfToken, "") + people());
    }

    /** The form after an attempt that failed, with the reason. */
    static String loginAgain(String csrfParameter, String csrfToken, String reason) {
        // A role announces the reason where pages are read as they load; else the field, in focus, does.
        return page(
                "Log in: not accepted",
                "<h1>Log in</h1>\n<p id=\"reason\" class=\"reason\" role=\"alert\">" + reason + "</p>\n"
                        + form(csrfParameter, csrfToken, " aria-describedby=\"reason\"") + people());
    }

    /** Where somebody is who logged in without coming from the application. */
    static String loggedIn(String username, String frontend) {
        return page("Logged in", """
                <h1>Logged in</h1>
                <p>You are logged in as %s.</p>
                <p><a href="%s">To the conference</a></p>
                """.formatted(HtmlUtils.htmlEscape(username), HtmlUtils.htmlEscape(frontend)));
    }

    /** What people see of a request that the application does not make. */
    static String refused(String frontend) {
        return page("Not possible", """
                <h1>Not possible</h1>
                <p>This is not how the conference asks for a login. It is at <a href="%1$s">%1$s</a>, and at no other
                address.</p>
                """.formatted(HtmlUtils.htmlEscape(frontend)));
    }

    private static String form(String csrfParameter, String csrfToken, String attributes) {
        return """
                <form method="post" action="%s">
                  <input type="hidden" name="%s" value="%s">
                  <label for="username">User name</label>
                  <input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false"
                    required autofocus%s>
                  <label for="password">Password</label>
                  <input id="password" name="password" type="password" autocomplete="current-password" required>
                  <button>Log in</button>
                </form>
                """.formatted(
                LoginServlet.LOGIN, HtmlUtils.htmlEscape(csrfParameter), HtmlUtils.htmlEscape(csrfToken), attributes);
    }

    private static String people() {
        String rows = Person.ALL.stream()
                .map(person -> """
                        <tr><th scope="row"><code>%s</code></th><td><code>%s</code></td><td>%s</td></tr>
                        """.formatted(person.username(), person.username(), person.description()))
                .collect(Collectors.joining());
        return """
                <h2 id="people">Who can log in</h2>
                <table aria-labelledby="people">
                  <thead>
                    <tr><th scope="col">User name</th><th scope="col">Password</th><th scope="col">Who that is</th></tr>
                  </thead>
                  <tbody>
                  %s</tbody>
                </table>
                <p class="quiet">They exist on this machine alone.</p>
                """.formatted(rows);
    }

    private static String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <meta name="color-scheme" content="light dark">
                  <title>%s · Local login</title>
                  <link rel="stylesheet" href="%s">
                  <link rel="icon" href="data:,">
                </head>
                <body>
                <header><b>Local login</b><span>Stands in for the conference's identity provider, on this machine</span></header>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(title, LoginServlet.STYLES, content);
    }
}

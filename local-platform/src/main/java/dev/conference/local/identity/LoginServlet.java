package dev.conference.local.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.security.web.csrf.CsrfToken;

/** The pages for people: the login, and where one ends who came here for nothing else. */
final class LoginServlet extends HttpServlet {

    static final String LOGIN = "/login";
    static final String STYLES = "/login.css";

    /** Where somebody goes on whose form belongs to a session that has ended. */
    static final String LATE = LOGIN + "?late";

    /** Where errors are told. */
    static final String ERROR = "/error";

    private final transient IdentitySettings settings;

    LoginServlet(IdentitySettings settings) {
        this.settings = settings;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        // Of any method, with the status that was decided on already.
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            send(response, "text/html", LoginPage.refused(settings.home()));
        } else {
            super.service(request, response);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getRequestURI()) {
            case LOGIN -> send(response, "text/html", login(request));
            case STYLES -> send(response, "text/css", styles());
            case "/" -> send(response, "text/html", LoginPage.loggedIn(request.getRemoteUser(), settings.home()));
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String login(HttpServletRequest request) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        if (request.getParameter("error") != null) {
            return LoginPage.loginAgain(
                    csrf.getParameterName(), csrf.getToken(), "User name and password do not belong together.");
        }
        if (request.getParameter("late") != null) {
            return LoginPage.loginAgain(
                    csrf.getParameterName(), csrf.getToken(), "This page was open for too long. Please log in now.");
        }
        return LoginPage.login(csrf.getParameterName(), csrf.getToken());
    }

    private static void send(HttpServletResponse response, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type + ";charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String styles() throws IOException {
        try (InputStream content = LoginServlet.class.getResourceAsStream("login.css")) {
            if (content == null) {
                throw new IOException("login.css is missing from the class path");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

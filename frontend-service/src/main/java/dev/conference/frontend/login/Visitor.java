package dev.conference.frontend.login;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who looks at the current page, as far as the page's menu needs to know. */
@Component
public class Visitor {

    /** The name of who is logged in, or null for everybody else. Says nothing about roles. */
    public @Nullable String name() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? name(attributes.getRequest())
                : null;
    }

    private static @Nullable String name(HttpServletRequest request) {
        return Login.of(request).map(Login::name).orElse(null);
    }
}

package dev.conference.frontend.login;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Puts {@code visitor} within the reach of every template. */
@Configuration(proxyBeanMethods = false)
class VisitorVariable {

    VisitorVariable(ThymeleafViewResolver views, Visitor visitor) {
        views.addStaticVariable("visitor", visitor);
    }
}

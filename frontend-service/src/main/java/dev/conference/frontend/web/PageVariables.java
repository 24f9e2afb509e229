package dev.conference.frontend.web;

import dev.conference.frontend.conference.CallForProposals;
import dev.conference.frontend.conference.Times;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Puts what every template may need within its reach, on error pages too: {@code site}, {@code times}, {@code call}. */
@Configuration(proxyBeanMethods = false)
class PageVariables {

    PageVariables(ThymeleafViewResolver views, Site site, Times times, CallForProposals call) {
        views.addStaticVariable("site", site);
        views.addStaticVariable("times", times);
        views.addStaticVariable("call", call);
    }
}

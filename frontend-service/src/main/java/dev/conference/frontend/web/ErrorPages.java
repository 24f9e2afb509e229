package dev.conference.frontend.web;

import dev.conference.defaults.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page for an error: what happened, what to do, and the trace id. Nothing about the inside. */
@Component
class ErrorPages {

    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    /** The page for a status, with a sentence of its own if there is a better one than the general advice. */
    ModelAndView page(HttpStatusCode status, @Nullable String sentence) {
        var text = ErrorText.of(status.value());
        var page = new ModelAndView("error/error");
        page.setStatus(HttpStatus.valueOf(status.value()));
        page.addObject("status", status.value());
        page.addObject("title", text.title());
        page.addObject("advice", sentence == null ? text.advice() : sentence);
        page.addObject("traceId", problems.traceId());
        return page;
    }
}

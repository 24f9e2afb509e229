package dev.conference.frontend.web;

import dev.conference.defaults.problem.Problems;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that never reached a controller, as a filter's refusal: a page for pages, a problem detail for data. */
@Hidden
@Controller
class ErrorDispatch implements ErrorController {

    private final ErrorPages pages;
    private final Problems problems;

    ErrorDispatch(ErrorPages pages, Problems problems) {
        this.pages = pages;
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
        var known = HttpStatus.resolve(code);
        var status = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        if (PageRequests.isData(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)))) {
            return ResponseEntity.status(status)
                    .body(problems.of(status, ErrorText.of(code).title() + "."));
        }
        return pages.page(status, Refusal.sentence(request));
    }
}

package dev.conference.defaults.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Errors that never reached a controller (a filter's refusal, a broken request) have the same form as all others. */
@Hidden
@RestController
class ProblemErrorController implements ErrorController {

    private final Problems problems;

    ProblemErrorController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
        var status = HttpStatus.resolve(code);
        var detail = switch (code) {
            case 413 -> "The request is larger than this service accepts.";
            case 404 -> "There is nothing here.";
            case 503 -> "A system that this needs cannot be reached right now. Please try again shortly.";
            default -> code >= 500 ? "Something went wrong on our side." : "The request cannot be understood.";
        };
        var problem = problems.of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, detail);
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}

package dev.conference.defaults.problem;

import dev.conference.defaults.ServiceProperties;
import dev.conference.defaults.logging.RequestLog;
import dev.conference.defaults.web.RequestTooLargeException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * The one place where exceptions become answers. Whatever is not foreseen is a 500 that names nothing but the trace id;
 * a store that cannot be reached is a 503 with a hint to try again.
 */
@RestControllerAdvice
public class ProblemDetailsAdvice extends ResponseEntityExceptionHandler {

    private final Problems problems;
    private final ServiceProperties properties;

    /** The advice for one service. */
    public ProblemDetailsAdvice(Problems problems, ServiceProperties properties) {
        this.problems = problems;
        this.properties = properties;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ProblemException problem, HttpServletRequest request) {
        RequestLog.because(request, problem.detail());
        return answer(problems.of(problem.status(), problem.detail()));
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class // the connection broke before the end: nothing was stored, or nobody knows
    })
    ResponseEntity<ProblemDetail> storeUnavailable(Exception e, HttpServletRequest request) {
        RequestLog.because(request, "A store cannot be reached: " + NestedExceptionUtils.getMostSpecificCause(e));
        var problem = problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "A system that this needs cannot be reached right now. Please try again shortly.");
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(problem);
    }

    /** An answer of which a part has left can only break off, so that nobody takes it for the whole. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unforeseen(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            throw e;
        }
        RequestLog.because(request, e);
        return answer(problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side. The trace id helps to find it."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = FieldProblems.of(e.getBindingResult());
        return handleExceptionInternal(e, problems.invalid(errors), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = FieldProblems.of(e);
        return handleExceptionInternal(e, problems.invalid(errors), headers, HttpStatus.BAD_REQUEST, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var tooLarge = Stream.<Throwable>iterate(e, t -> t != null, Throwable::getCause)
                .anyMatch(RequestTooLargeException.class::isInstance);
        var problem = tooLarge
                ? problems.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "The request is larger than %d KB."
                                .formatted(properties.maxRequestSize().toKilobytes()))
                : problems.of(
                        HttpStatus.BAD_REQUEST, "The request body is missing or is not the JSON that is expected.");
        return handleExceptionInternal(e, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return nothingHere(e, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoHandlerFoundException(
            NoHandlerFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return nothingHere(e, headers, status, request);
    }

    private @Nullable ResponseEntity<Object> nothingHere(
            Exception e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(e, problems.of(status, "There is nothing here."), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = String.valueOf(e.getPropertyName());
        var problem = problems.invalid(List.of(new FieldProblem(name, "is not a valid value")));
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError() && request instanceof ServletWebRequest web) {
            RequestLog.because(web.getRequest(), e);
        }
        var answer = super.handleExceptionInternal(e, body, headers, status, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
            problems.traced(problem);
        }
        return answer;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}

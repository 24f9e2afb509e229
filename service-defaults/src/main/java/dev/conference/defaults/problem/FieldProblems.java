package dev.conference.defaults.problem;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Reads from what the framework's validation throws what is wrong with which field. */
final class FieldProblems {

    private FieldProblems() {}

    static List<FieldProblem> of(Errors errors) {
        return errors.getFieldErrors().stream().map(FieldProblems::problem).toList();
    }

    static List<FieldProblem> of(HandlerMethodValidationException e) {
        return e.getParameterValidationResults().stream()
                .flatMap(FieldProblems::problems)
                .toList();
    }

    private static Stream<FieldProblem> problems(ParameterValidationResult result) {
        if (result instanceof ParameterErrors body) {
            return of((Errors) body).stream();
        }
        var name = name(result.getMethodParameter());
        return result.getResolvableErrors().stream().map(error -> new FieldProblem(name, message(error)));
    }

    private static FieldProblem problem(FieldError error) {
        return new FieldProblem(error.getField(), error.isBindingFailure() ? "is not a valid value" : message(error));
    }

    private static String name(MethodParameter parameter) {
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        return header == null ? String.valueOf(parameter.getParameterName()) : header.name();
    }

    private static String message(MessageSourceResolvable error) {
        return String.valueOf(error.getDefaultMessage());
    }
}

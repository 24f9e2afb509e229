package dev.conference.c4p.check;

import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Why something failed, in one line. */
final class Reason {

    private Reason() {}

    /** What is known about the failure: the setting that is wrong, or who did not answer and why. */
    static String of(Throwable failure) {
        return inOneLine(sentence(failure));
    }

    private static String sentence(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindValidationException invalid) {
                return invalid.getValidationErrors().getAllErrors().stream()
                        .map(Reason::setting)
                        .collect(Collectors.joining("; "));
            }
        }
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException wrong) {
                return "the setting " + wrong.getName() + " is wrong: " + root(wrong);
            }
        }
        return failure.getMessage() == null || failure.getCause() == null
                ? root(failure)
                : failure.getMessage() + ": " + root(failure);
    }

    private static String setting(ObjectError error) {
        var name = error instanceof FieldError field ? "." + field.getField() : "";
        return error.getObjectName() + name + " " + error.getDefaultMessage();
    }

    private static String root(Throwable failure) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}

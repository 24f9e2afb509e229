package dev.conference.defaults.validation;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Text of any number of lines: no control character but line break and tab, and no half of a surrogate pair. Null is valid. */
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = "[^\\p{Cc}\\p{Cs}&&[^\\n\\t]]*", message = "must not contain control characters")
public @interface PlainText {

    /** What the person reads who typed it. */
    String message() default "must not contain control characters";

    /** The groups it is checked in. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};
}

package dev.conference.defaults.validation;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * At most so many characters, as a person counts them: an emoji beyond the basic plane is one, not two. Null is valid.
 */
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = Characters.AtMost.class)
public @interface Characters {

    /** The largest accepted number of code points, as a number or a setting: {@code ${text.max-title}}. */
    String max();

    /** What the person reads who typed it. */
    String message() default "must be at most {limit} characters";

    /** The groups it is checked in. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};

    /** Counts code points. */
    class AtMost implements ConstraintValidator<Characters, CharSequence> {

        private final Environment environment;
        private int limit;

        AtMost(Environment environment) {
            this.environment = environment;
        }

        @Override
        public void initialize(Characters constraint) {
            limit = Integer.parseInt(environment.resolveRequiredPlaceholders(constraint.max()));
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            if (text == null || text.codePoints().limit(limit + 1L).count() <= limit) {
                return true;
            }
            context.unwrap(HibernateConstraintValidatorContext.class).addMessageParameter("limit", limit);
            return false;
        }
    }
}

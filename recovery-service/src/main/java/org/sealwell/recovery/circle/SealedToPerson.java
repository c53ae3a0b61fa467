package org.sealwell.recovery.circle;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A compact JWE of five parts, sealed to somebody's key (RFC 7516, 7.1). Only its form can be seen from here. */
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = SealedToPerson.Check.class)
public @interface SealedToPerson {

    /** The longest, in characters. */
    int max();

    String message() default "must be a compact JWE";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Absent values are left to {@code @NotNull}. */
    class Check implements ConstraintValidator<SealedToPerson, String> {

        private static final Pattern FORM =
                Pattern.compile("[A-Za-z0-9_-]{32,}(\\.[A-Za-z0-9_-]+){3}\\.[A-Za-z0-9_-]{22}");

        private int max;

        @Override
        public void initialize(SealedToPerson constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable String text, @Nullable ConstraintValidatorContext context) {
            return text == null || (text.length() <= max && FORM.matcher(text).matches());
        }
    }
}

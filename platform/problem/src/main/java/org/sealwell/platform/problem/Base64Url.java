package org.sealwell.platform.problem;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Strict base64url without padding (RFC 4648, 5) of exactly {@link #bytes} bytes: no second spelling of the same bytes is taken. */
@Documented
@Constraint(validatedBy = Base64Url.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Base64Url {

    /** How many bytes the text stands for. */
    int bytes();

    String message() default "must be base64url without padding of {bytes} bytes";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Absent values are left to {@code @NotNull}. */
    class Check implements ConstraintValidator<Base64Url, String> {

        private int bytes;

        @Override
        public void initialize(Base64Url constraint) {
            bytes = constraint.bytes();
        }

        @Override
        public boolean isValid(@Nullable String text, @Nullable ConstraintValidatorContext context) {
            return text == null || (text.length() == (bytes * 4 + 2) / 3 && isStrict(text));
        }

        private static boolean isStrict(String text) {
            try {
                byte[] decoded = Base64.getUrlDecoder().decode(text);
                return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(decoded)
                        .equals(text);
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }
}

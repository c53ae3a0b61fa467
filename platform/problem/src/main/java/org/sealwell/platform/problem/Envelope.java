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
import org.jspecify.annotations.Nullable;

/**
 * The outer form of a sealed envelope: a compact JWE (RFC 7516, 7.1) with an empty encrypted key, a 12-byte iv and a 16-byte tag.
 * What is inside is nobody's business here.
 */
@Documented
@Constraint(validatedBy = Envelope.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Envelope {

    /** The most characters it may have. */
    int max();

    String message() default "must be a sealed envelope of at most {max} characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Absent values are left to {@code @NotNull}. One pass without a regular expression: bodies are long. */
    class Check implements ConstraintValidator<Envelope, String> {

        private static final int IV = 16;
        private static final int TAG = 22;
        private static final int SHORTEST_HEADER = 32;

        private int max;

        @Override
        public void initialize(Envelope constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable String text, @Nullable ConstraintValidatorContext context) {
            return text == null || (text.length() <= max && hasForm(text));
        }

        private static boolean hasForm(String text) {
            int header = text.indexOf('.');
            int ciphertext = header + 2 + IV;
            int tag = text.length() - TAG - 1;
            return header >= SHORTEST_HEADER
                    && ciphertext < tag - 1
                    && text.charAt(header + 1) == '.'
                    && text.charAt(ciphertext) == '.'
                    && text.charAt(tag) == '.'
                    && isAlphabet(text, 0, header)
                    && isAlphabet(text, header + 2, ciphertext)
                    && isAlphabet(text, ciphertext + 1, tag)
                    && isAlphabet(text, tag + 1, text.length());
        }

        private static boolean isAlphabet(String text, int from, int to) {
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                boolean digit = (c >= '0' && c <= '9') || c == '-' || c == '_';
                if (!digit && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) {
                    return false;
                }
            }
            return true;
        }
    }
}

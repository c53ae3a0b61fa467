package org.sealwell.share.content;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One sealed envelope, cut into texts of at most 1 MiB that follow each other: a JSON parser holds each text as a whole, several times
 * over. Together they have at most 8 MiB and the outer form of a compact JWE (RFC 7516, 7.1) with an empty encrypted key.
 */
@Documented
@Constraint(validatedBy = EnvelopePieces.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface EnvelopePieces {

    int LONGEST_PIECE = 1024 * 1024;
    long LONGEST = 8L * 1024 * 1024;
    int MOST = 16;

    String message() default
            "must be a sealed envelope of at most 8388608 characters in at most 16 pieces of at most 1048576";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Absent values are left to {@code @NotNull}. One pass over the pieces as they are. */
    class Check implements ConstraintValidator<EnvelopePieces, List<String>> {

        private static final int PARTS = 5;
        /** The least each part has, and the most where that is fixed: header, key, iv, cipher text, tag. */
        private static final long[] LEAST = {32, 0, 16, 1, 22};

        private static final long[] MOST_OF = {LONGEST, 0, 16, LONGEST, 22};

        @Override
        public boolean isValid(@Nullable List<String> pieces, @Nullable ConstraintValidatorContext context) {
            return pieces == null || (areWithinBounds(pieces) && haveForm(pieces));
        }

        private static boolean areWithinBounds(List<String> pieces) {
            return pieces.size() <= MOST
                    && pieces.stream().allMatch(piece -> piece != null && isWithinBounds(piece))
                    && pieces.stream()
                                    .filter(Objects::nonNull)
                                    .mapToLong(String::length)
                                    .sum()
                            <= LONGEST;
        }

        private static boolean isWithinBounds(String piece) {
            return !piece.isEmpty() && piece.length() <= LONGEST_PIECE;
        }

        private static boolean haveForm(List<String> pieces) {
            long[] lengths = new long[PARTS];
            int part = 0;
            for (String piece : pieces) {
                for (int i = 0; i < piece.length(); i++) {
                    char c = piece.charAt(i);
                    if (c == '.') {
                        part++;
                        if (part == PARTS) {
                            return false;
                        }
                    } else if (isAlphabet(c)) {
                        lengths[part]++;
                    } else {
                        return false;
                    }
                }
            }
            return part == PARTS - 1 && fit(lengths);
        }

        private static boolean fit(long[] lengths) {
            for (int part = 0; part < PARTS; part++) {
                if (lengths[part] < LEAST[part] || lengths[part] > MOST_OF[part]) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isAlphabet(char c) {
            return (c >= '0' && c <= '9') || c == '-' || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
    }
}

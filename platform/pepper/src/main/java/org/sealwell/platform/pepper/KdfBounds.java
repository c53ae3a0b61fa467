package org.sealwell.platform.pepper;

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

/** The protocol's floors and ceilings: the server holds clients to the same ones that they hold the server to. */
@Documented
@Constraint(validatedBy = KdfBounds.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface KdfBounds {

    String message() default "must be argon2id or pbkdf2-sha256 within the protocol's floors and ceilings";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Each algorithm has exactly its own parameters. */
    class Check implements ConstraintValidator<KdfBounds, Kdf> {
        @Override
        public boolean isValid(@Nullable Kdf kdf, @Nullable ConstraintValidatorContext context) {
            return kdf == null || isGood(kdf);
        }

        private static boolean isGood(Kdf kdf) {
            return switch (String.valueOf(kdf.alg())) {
                case "argon2id" ->
                    within(kdf.m(), 65_536, 1_048_576)
                            && within(kdf.t(), 3, 16)
                            && within(kdf.p(), 1, 1)
                            && kdf.rounds() == null;
                case "pbkdf2-sha256" ->
                    within(kdf.rounds(), 600_000, 10_000_000) && kdf.m() == null && kdf.t() == null && kdf.p() == null;
                default -> false;
            };
        }

        private static boolean within(@Nullable Integer value, int floor, int ceiling) {
            return value != null && value >= floor && value <= ceiling;
        }
    }
}

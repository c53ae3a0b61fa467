package org.sealwell.auth.account;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.sealwell.auth.B64;
import org.sealwell.auth.srp.SrpGroup;

/** An SRP verifier that a password can have: 0, 1 and N-1 would let anybody in. */
@Documented
@Constraint(validatedBy = Verifier.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface Verifier {

    String message() default "must be a group element from 2 to N-2";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What is not base64url is left to {@code @Base64Url}. */
    class Check implements ConstraintValidator<Verifier, String> {
        @Override
        public boolean isValid(@Nullable String text, @Nullable ConstraintValidatorContext context) {
            try {
                return text == null || isUsable(new BigInteger(1, B64.decode(text)));
            } catch (IllegalArgumentException notBase64) {
                return true;
            }
        }

        private static boolean isUsable(BigInteger v) {
            return v.compareTo(BigInteger.TWO) >= 0 && v.compareTo(SrpGroup.N.subtract(BigInteger.ONE)) < 0;
        }
    }
}

package org.sealwell.platform.problem;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** A validator as the services have it. */
final class Checks {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private Checks() {}

    static boolean accepts(Object bean) {
        return VALIDATOR.validate(bean).isEmpty();
    }

    static ConstraintViolationException refusal(Object bean) {
        return new ConstraintViolationException(VALIDATOR.validate(bean));
    }
}

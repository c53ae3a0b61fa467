package org.sealwell.client.smart;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.problem.SealwellException;

/** A link wants a passcode, or another one. With none left the link is gone for good. */
public final class PasscodeRefusedException extends SealwellException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Long remainingAttempts;

    PasscodeRefusedException(@Nullable Long remainingAttempts) {
        super("the passcode is missing or wrong");
        this.remainingAttempts = remainingAttempts;
    }

    /** How many wrong ones are left, where the server says so. */
    public OptionalLong remainingAttempts() {
        return remainingAttempts == null ? OptionalLong.empty() : OptionalLong.of(remainingAttempts);
    }
}

package org.sealwell.client.problem;

import org.jspecify.annotations.Nullable;

/**
 * No usable answer came, after the bounded retries where a retry is safe. The call may or may not have had its effect;
 * the next {@code sync} or login tells.
 */
public final class UnreachableException extends SealwellException {
    public UnreachableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package org.sealwell.client.problem;

import org.jspecify.annotations.Nullable;

/** The root of all that this client throws about the server, the network and the data. Messages hold no secrets. */
public abstract class SealwellException extends RuntimeException {
    protected SealwellException(String message) {
        super(message);
    }

    protected SealwellException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package org.sealwell.client.problem;

import java.util.Objects;

/**
 * An answer that an honest server cannot give. Nothing of it was used, and no pin moved past it. Do not retry: show it,
 * and keep the device's pins for the investigation.
 */
public class ServerLiedException extends SealwellException {
    private final Lie lie;

    public ServerLiedException(Lie lie, String detail) {
        super(lie + ": " + detail);
        this.lie = Objects.requireNonNull(lie, "lie is null");
    }

    /** Which lie it was. */
    public final Lie lie() {
        return lie;
    }
}

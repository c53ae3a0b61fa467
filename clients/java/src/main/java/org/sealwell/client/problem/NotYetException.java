package org.sealwell.client.problem;

import java.time.Instant;
import java.util.Objects;

/** What was asked for opens later: nothing is wrong, and nothing but waiting helps. */
public final class NotYetException extends SealwellException {
    private static final long serialVersionUID = 1L;

    private final Instant opensAt;

    public NotYetException(Instant opensAt) {
        super("not before " + opensAt);
        this.opensAt = Objects.requireNonNull(opensAt, "opensAt is null");
    }

    /** This, where a refusal says how long to wait for something's time; else the refusal. */
    public static SealwellException insteadOf(RefusedException refused, Instant now) {
        return refused.is("not-yet") && refused.retryAfter().isPresent()
                ? new NotYetException(now.plus(refused.retryAfter().get()))
                : refused;
    }

    /** When another try is worth it, as far as this device's clock is right. */
    public Instant opensAt() {
        return opensAt;
    }
}

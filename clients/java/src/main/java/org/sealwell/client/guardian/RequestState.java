package org.sealwell.client.guardian;

/** Where a request for help stands. */
public enum RequestState {
    /** It waits for contacts. */
    OPEN,
    /** Enough have approved; the waiting period runs. */
    APPROVED,
    /** The account can be opened. */
    READY,
    /** The service has given its half away; a new password is about to be set. */
    RELEASED,
    /** A new password was set. */
    COMPLETED,
    /** By the owner, by a new set, or because too few are left who could help. */
    REJECTED,
    /** By who asked. */
    CANCELLED,
    /** It took too long. */
    EXPIRED;

    /** Whether it can still lead somewhere. */
    public boolean isRunning() {
        return this == OPEN || this == APPROVED || this == READY || this == RELEASED;
    }
}

package org.sealwell.client.account;

import org.sealwell.client.problem.SealwellException;

/**
 * The account key cannot be rotated once more: a keyring holds the eight keys before the current one, and something can be opened with the oldest of them only:
 * an older revision of a record, or the note on a share. Shares' notes go a year after the share has ended.
 */
public final class KeyringFullException extends SealwellException {
    private static final long serialVersionUID = 1L;

    private final long epoch;

    KeyringFullException(long epoch) {
        super("something is still sealed in epoch " + epoch + ", and there is no room for one key more");
        this.epoch = epoch;
    }

    /** The oldest epoch. */
    public long epoch() {
        return epoch;
    }
}

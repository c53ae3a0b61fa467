package org.sealwell.client.vault;

import org.sealwell.client.problem.SealwellException;

/** A record beyond the protocol's limits: 1 MiB sealed, 64 tokens. Nothing was sent. */
public final class RecordTooLargeException extends SealwellException {
    RecordTooLargeException(String message) {
        super(message);
    }
}

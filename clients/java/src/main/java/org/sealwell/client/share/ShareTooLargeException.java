package org.sealwell.client.share;

import org.sealwell.client.problem.SealwellException;

/** More than one link holds: 8 MiB sealed. Nothing was sent. */
public final class ShareTooLargeException extends SealwellException {
    ShareTooLargeException() {
        super("what is shared is larger than 8 MiB sealed");
    }
}

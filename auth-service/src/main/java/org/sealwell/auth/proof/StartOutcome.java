package org.sealwell.auth.proof;

import java.time.Duration;
import org.sealwell.platform.pepper.Kdf;

/** What a client learns when it begins to prove a password. It is the same whether or not the account exists. */
public sealed interface StartOutcome {

    /** The server's half of the exchange. */
    record Challenged(String handshake, String accountId, String salt, Kdf kdf, String serverPublic)
            implements StartOutcome {}

    /** Too many tries. */
    record Throttled(Duration retryAfter) implements StartOutcome {}

    /** A is 0 modulo N, or no group element. */
    record Degenerate() implements StartOutcome {}
}

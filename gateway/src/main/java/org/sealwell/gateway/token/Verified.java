package org.sealwell.gateway.token;

import java.time.Instant;
import java.util.Optional;

/** Whose a token is, and until when. */
record Verified(String account, Instant expires) {
    Optional<String> accountAt(Instant now) {
        return now.isBefore(expires) ? Optional.of(account) : Optional.empty();
    }
}

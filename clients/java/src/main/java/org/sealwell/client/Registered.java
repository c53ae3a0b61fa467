package org.sealwell.client;

import java.util.Objects;
import org.sealwell.client.crypto.RecoveryPhrase;

/**
 * A registration that is finished.
 *
 * @param session logged in
 * @param phrase the 24 words: show them once, let the person confirm them, close it
 */
public record Registered(Session session, RecoveryPhrase phrase) {
    public Registered {
        Objects.requireNonNull(session, "session is null");
        Objects.requireNonNull(phrase, "phrase is null");
    }
}

package org.sealwell.client.recovery;

import java.util.Locale;
import org.sealwell.client.crypto.ProofHash;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.keys.Contexts;

/** A way back that is a key of 32 bytes, under which the recovery service keeps RK. */
enum Way {
    PHRASE,
    KIT;

    /** The service's name for it. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    private String label() {
        return "sw1/" + path() + "-proof";
    }

    /** What the service stores to recognise who has the key. */
    String proofHash(Secret key) {
        return ProofHash.of(key, label());
    }

    /** What the service is shown for the wrap. */
    String proof(Secret key) {
        return ProofHash.proof(key, label());
    }

    /** RK, out of its wrap. */
    Secret unwrap(Secret key, String accountId, String wrap) {
        return KeyWrap.open(key, context(accountId), wrap);
    }

    String context(String accountId) {
        return switch (this) {
            case PHRASE -> Contexts.byPhrase(accountId);
            case KIT -> Contexts.byKit(accountId);
        };
    }
}

package org.sealwell.client.guardian;

import java.security.SecureRandom;
import org.sealwell.client.crypto.Hkdf;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.keys.Contexts;
import org.sealwell.client.recovery.KeyWrap;

/** GK, of what the contacts have and what the service has: either alone is nothing. */
final class GuardianKey {
    private GuardianKey() {}

    /** RK's wrap. */
    static String wrap(Halves halves, String owner, String set, Secret recovery, SecureRandom random) {
        try (Secret key = halves.key()) {
            return KeyWrap.seal(key, Contexts.byGuardians(owner, set), recovery, random);
        }
    }

    /** RK, out of its wrap. */
    static Secret unwrap(Halves halves, String owner, String set, String wrap) {
        try (Secret key = halves.key()) {
            return KeyWrap.open(key, Contexts.byGuardians(owner, set), wrap);
        }
    }

    /**
     * Both halves, which stay their owner's, to close.
     *
     * @param contacts C
     * @param service H
     */
    record Halves(Secret contacts, Secret service) {
        private Secret key() {
            try (Secret both = Secret.joined(contacts, service)) {
                return Hkdf.derive(both, "sw1/guardians");
            }
        }
    }
}

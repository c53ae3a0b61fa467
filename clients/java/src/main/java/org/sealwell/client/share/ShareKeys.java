package org.sealwell.client.share;

import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.Hkdf;
import org.sealwell.client.crypto.ProofHash;
import org.sealwell.client.crypto.Secret;

/** What is derived from a link and, where there is one, its password. See [Note: two halves]. */
final class ShareKeys implements AutoCloseable {
    private final Secret linkKey;
    /** L | PK. */
    private final @Nullable Secret withPassword;

    /** @param passwordKey PK, the caller's to close */
    ShareKeys(Secret linkKey, @Nullable Secret passwordKey) {
        this.linkKey = linkKey;
        this.withPassword = passwordKey == null ? null : Secret.joined(linkKey, passwordKey);
    }

    private Secret input() {
        return withPassword == null ? linkKey : withPassword;
    }

    byte[] linkProof() {
        return proof(linkKey, "sw1/share-open");
    }

    String linkProofHash() {
        return ProofHash.of(linkKey, "sw1/share-open");
    }

    byte[] passwordProof() {
        return proof(input(), "sw1/share-password");
    }

    String passwordProofHash() {
        return ProofHash.of(input(), "sw1/share-password");
    }

    private static byte[] proof(Secret key, String label) {
        try (Secret proof = Hkdf.derive(key, label)) {
            return proof.copyBytes();
        }
    }

    /** @param serverHalf W, 32 bytes */
    EnvelopeKey content(byte[] serverHalf) {
        try (Secret key = Hkdf.derive(serverHalf, input(), "sw1/share")) {
            return EnvelopeKey.of(key);
        }
    }

    /** Leaves the link its key. */
    @Override
    public void close() {
        if (withPassword != null) {
            withPassword.close();
        }
    }
}

package org.sealwell.client.crypto;

/** What a service keeps of a proof key: enough to recognise it, nothing to make it from. */
public final class ProofHash {
    private ProofHash() {}

    /** {@code b64u(HKDF(key, label))}: what is shown to the service, once the key is needed. */
    public static String proof(Secret key, String label) {
        try (Secret proof = Hkdf.derive(key, label)) {
            return Base64Url.encode(proof.bytes());
        }
    }

    /** {@code b64u(SHA-256(HKDF(key, label)))}. */
    public static String of(Secret key, String label) {
        try (Secret proof = Hkdf.derive(key, label)) {
            return Base64Url.encode(Digest.of(proof.bytes()));
        }
    }
}

package org.sealwell.recovery.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256 of a secret of 32 bytes that somebody shows: what the service keeps of it. Both as b64u. */
public final class ProofHash {

    private ProofHash() {}

    public static String of(String proof) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(proof);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

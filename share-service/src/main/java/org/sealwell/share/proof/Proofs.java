package org.sealwell.share.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwell.share.B64;
import org.sealwell.share.share.Share;

/** Proofs against their stored hashes, in constant time. */
public final class Proofs {

    /** Has the form of a hash, and is the hash of nothing that anybody knows. */
    private static final byte[] NOBODYS = new byte[32];

    private Proofs() {}

    /** Whether a link leads to a share. The same work is done where there is none, and where its secrets are gone. */
    public static boolean isItsLink(Optional<Share> share, String linkProof) {
        byte[] stored = share.map(Share::gate)
                .map(gate -> B64.decode(gate.linkProofHash()))
                .orElse(NOBODYS);
        return MessageDigest.isEqual(stored, sha256(B64.decode(linkProof)));
    }

    public static boolean isItsPassword(Share.Password password, String passwordProof) {
        return MessageDigest.isEqual(B64.decode(password.proofHash()), sha256(B64.decode(passwordProof)));
    }

    /** What is kept of a receipt or a verification's secret. */
    public static String hash(String secret) {
        return B64.encode(sha256(B64.decode(secret)));
    }

    public static boolean isSame(@Nullable String hash, String otherHash) {
        return hash != null && MessageDigest.isEqual(B64.decode(hash), B64.decode(otherHash));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

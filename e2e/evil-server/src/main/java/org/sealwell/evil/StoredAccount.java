package org.sealwell.evil;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An account as the server keeps it; everything in it may be rewritten. */
public final class StoredAccount {
    public final String accountId;
    public String email;
    public ObjectNode credential;
    public ObjectNode keyring;
    public long credentialVersion = 1;
    /** What it was before its latest reset, for who wants to go back there; null before the first. */
    public @Nullable StoredAccount beforeReset;
    /** What it was before its latest change of the account key; null before the first. */
    public @Nullable StoredAccount beforeRotation;
    /** By which the owner of the recovery key is known. */
    final String recoveryProofHash;
    /** The body that made it: the same ticket with the same body is answered alike. */
    final String madeFrom;

    final Map<String, StoredSession> sessions = new LinkedHashMap<>();

    /** A session as the server keeps it. */
    static final class StoredSession {
        final String id;
        final String device;
        String accessToken;
        String refreshToken;
        String lastRefreshToken = "";
        String lastRefreshKey = "";

        StoredSession(String id, String device, String accessToken, String refreshToken) {
            this.id = id;
            this.device = device;
            this.accessToken = accessToken;
            this.refreshToken = refreshToken;
        }
    }

    StoredAccount(
            String accountId,
            String email,
            ObjectNode credential,
            ObjectNode keyring,
            String recoveryProofHash,
            String madeFrom) {
        this.accountId = accountId;
        this.email = email;
        this.credential = credential;
        this.keyring = keyring;
        this.recoveryProofHash = recoveryProofHash;
        this.madeFrom = madeFrom;
    }

    /** A deep copy, without the sessions. */
    StoredAccount copy() {
        StoredAccount copy = new StoredAccount(
                accountId, email, credential.deepCopy(), keyring.deepCopy(), recoveryProofHash, madeFrom);
        copy.credentialVersion = credentialVersion;
        copy.beforeReset = beforeReset;
        copy.beforeRotation = beforeRotation;
        return copy;
    }

    /** Becomes what the other one is; the sessions live on. */
    void become(StoredAccount other) {
        email = other.email;
        credential = other.credential.deepCopy();
        keyring = other.keyring.deepCopy();
        credentialVersion = other.credentialVersion;
        beforeReset = other.beforeReset;
        beforeRotation = other.beforeRotation;
    }
}

package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sealwell.evil.EvilServer;
import org.sealwell.evil.StoredAccount;

/**
 * Whose keys have changed: she has another account key, another phrase and another password than at first.
 *
 * @param account as it is now, to be rewritten
 * @param beforeRotation as it was before the account key was changed
 * @param beforeReset as it was before the password was reset
 * @param phraseWrapBefore the wrap under the phrase that was replaced
 */
record SceneDora(
        StoredAccount account, StoredAccount beforeRotation, StoredAccount beforeReset, String phraseWrapBefore) {
    /** Her of this account, when she has done what the scene says. */
    static SceneDora in(EvilServer server, String accountId) {
        StoredAccount account = server.auth()
                .byId(accountId)
                .orElseThrow(() -> new SceneException("who is not confirmed must have an account"));
        StoredAccount beforeRotation = account.beforeRotation;
        StoredAccount beforeReset = account.beforeReset;
        ObjectNode phraseBefore = server.recovery().phraseBefore(accountId);
        if (beforeRotation == null) {
            throw new SceneException("who is not confirmed must have changed her account key");
        }
        if (phraseBefore == null) {
            throw new SceneException("who is not confirmed must have replaced her phrase");
        }
        if (beforeReset == null || !beforeReset.keyring.path("epoch").equals(account.keyring.path("epoch"))) {
            throw new SceneException("who is not confirmed must have come back after that, and set another password");
        }
        return new SceneDora(
                account, beforeRotation, beforeReset, phraseBefore.path("wrap").asText());
    }
}

package org.sealwell.evil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/** A new account key: the keyring of the next epoch, and keys of records that are wrapped anew. */
final class HonestRotation {
    private HonestRotation() {}

    /** {@code POST /account/keyring/rotation}. */
    static Told rotate(StoredAccount account, HonestAuth auth, Asked asked) {
        if (!asked.has(Set.of("handshake", "M1", "credentialVersion", "keyring"), Set.of())) {
            return Told.problem(400, "invalid-request");
        }
        HonestAuth.Proven proven = auth.prove(asked).orElse(null);
        if (proven == null || !proven.accountId().equals(account.accountId)) {
            return Told.problem(401, "credentials-refused");
        }
        JsonNode next = asked.body().path("keyring");
        long epoch = account.keyring.path("epoch").asLong();
        if (asked.body().path("credentialVersion").asLong() != account.credentialVersion
                || next.path("epoch").asLong() != epoch + 1) {
            return Told.problem(409, "stale-credentials");
        }
        if (!next.path("record").equals(account.keyring.path("record"))
                || next.path("previous").size() > 8
                || !hasEpoch(next.path("previous"), epoch)) {
            return Told.problem(400, "invalid-request");
        }
        account.beforeRotation = account.copy();
        account.keyring = next.deepCopy();
        return Told.json(200, Told.object().put("M2", proven.m2()).put("epoch", epoch + 1));
    }

    private static boolean hasEpoch(JsonNode previous, long epoch) {
        for (JsonNode one : previous) {
            if (one.path("epoch").asLong() == epoch) {
                return true;
            }
        }
        return false;
    }

    static boolean isRekey(JsonNode change) {
        return change.path("op").asText().equals("rekey");
    }

    /** It names an existing, live revision and takes none. */
    static boolean isOfTheLatest(Optional<ObjectNode> latest, JsonNode change) {
        return latest.filter(item -> !item.path("deleted").asBoolean()
                        && item.path("revision").equals(change.path("revision")))
                .isPresent();
    }

    static void rekey(StoredVault vault, JsonNode change) {
        vault.latest(change.path("itemId").asText()).orElseThrow().set("key", change.path("key"));
    }
}

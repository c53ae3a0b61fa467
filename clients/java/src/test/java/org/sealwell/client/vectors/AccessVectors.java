package org.sealwell.client.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sealwell.client.crypto.Ids;

/** share: entries of the log. */
final class AccessVectors {
    private AccessVectors() {}

    static void make(VectorFile file, FixedRandom random) {
        FixedPair owner = FixedPair.random(random);
        String share = Ids.random(random);
        String entry = entry("share-access", share);
        String sealed = owner.seal(entry, random);
        describe(file.add("an entry of the log", true), owner, share)
                .put("plaintext", entry)
                .put("sealed", sealed);
        describe(file.refused("an entry of another share's log", "ENVELOPE_REFUSED"), owner, Ids.random(random))
                .put("sealed", sealed);
        describe(file.refused("an entry to another key", "ENVELOPE_REFUSED"), FixedPair.random(random), share)
                .put("sealed", sealed);
        describe(file.refused("a text for another purpose", "ENVELOPE_REFUSED"), owner, share)
                .put("sealed", owner.seal(entry("recovery-share", share), random));
        describe(file.refused("an entry that was changed", "ENVELOPE_REFUSED"), owner, share)
                .put("sealed", sealed.substring(0, sealed.length() - 22) + "A".repeat(22));
        describe(file.refused("an entry whose header names another algorithm", "ENVELOPE_REFUSED"), owner, share)
                .put("sealed", owner.seal(entry, "ECDH-ES+A128KW", random));
    }

    private static ObjectNode describe(ObjectNode vector, FixedPair owner, String share) {
        vector.set("agree", owner.privateJwk());
        return vector.put("s", share);
    }

    private static String entry(String purpose, String share) {
        return "{\"v\":\"1\",\"p\":\"" + purpose + "\",\"s\":\"" + share + "\",\"at\":\"2026-01-02T03:04:05Z\""
                + ",\"network\":\"203.0.113.0/24\",\"browser\":\"Firefox\",\"outcome\":\"wrong-password\"}";
    }
}

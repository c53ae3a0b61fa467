package org.sealwell.client.guardian;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.client.crypto.PublicKey;
import org.sealwell.client.crypto.SignedText;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/**
 * What a contact signs whose client has opened its share: that it could help. Of a type of its own, since whoever is a contact is an owner, too, with
 * the same key.
 *
 * @param owner the owner's account
 * @param guardian the contact's id with this owner
 * @param account the contact's account
 * @param set whose share was opened
 * @param rehearsal which one it answers
 */
record RehearsalProof(String owner, String guardian, String account, String set, String rehearsal) {
    static final String TYPE = "sw1-rehearsal+jws";
    private static final String PURPOSE = "guardian-rehearsal";

    String signedBy(KeyPair sign, Instant now) {
        ObjectNode payload = Json.object()
                .put("v", 1)
                .put("p", PURPOSE)
                .put("a", owner)
                .put("g", guardian)
                .put("c", account)
                .put("s", set)
                .put("r", rehearsal)
                .put("at", now.getEpochSecond());
        return sign.sign(TYPE, payload.toString());
    }

    /**
     * Requires that the contact has signed exactly this.
     *
     * @return when, by the contact's clock
     * @throws ServerLiedException {@link Lie#GUARDIAN_FORGED}, for every cause alike
     */
    Instant requireIn(String jws, PublicKey sign) {
        try {
            String payload = SignedText.verify(jws, TYPE, sign);
            return OwnerSigned.strictly(() -> read(payload));
        } catch (IllegalArgumentException e) {
            throw forged();
        }
    }

    private Instant read(String payload) {
        Members told = Members.of(payload.getBytes(UTF_8), "v", "p", "a", "g", "c", "s", "r", "at");
        RehearsalProof signed =
                new RehearsalProof(told.text("a"), told.text("g"), told.text("c"), told.text("s"), told.text("r"));
        if (told.number("v") != 1 || !told.text("p").equals(PURPOSE) || !signed.equals(this)) {
            throw forged();
        }
        long at = told.number("at");
        if (at > Instant.MAX.getEpochSecond()) {
            throw forged();
        }
        return Instant.ofEpochSecond(at);
    }

    private static ServerLiedException forged() {
        return new ServerLiedException(Lie.GUARDIAN_FORGED, "no proof that this contact gave for this rehearsal");
    }
}

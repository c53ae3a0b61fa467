package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sealwell.evil.AccessEntry;
import org.sealwell.evil.DevelopmentBeacon;
import org.sealwell.evil.Envelope;
import org.sealwell.evil.TimeLock;
import org.sealwell.evil.Told;

/** A contact's approval as a server makes it, or a contact who gives another share than their own: all of it holds but the share's signature. */
final class ForgedApproval {
    /** Two shares that fit together: SLIP-0039's own test vector "Extendable basic sharing 2-of-3 (256 bits)". */
    static final List<String> WORDS = List.of(
            "western apart academic always artist resident briefing sugar woman oven coding club ajar merit pecan answer"
                    + " prisoner artist fraction amount desktop mild false necklace muscle photo wealthy alpha category unwrap"
                    + " spew losing making",
            "western apart academic acid answer ancient auction flip image penalty oasis beaver multiple thunder problem"
                    + " switch alive heat inherit superior teaspoon explain blanket pencil numb lend punish endless aunt"
                    + " garlic humidity kidney observe");

    /** The key in the lock: what it is does not matter, for the server knows it. */
    private static final byte[] KEY = new byte[16];

    private final Scene scene;
    private final OwnersName owner;

    ForgedApproval(Scene scene) {
        this.scene = scene;
        this.owner = new OwnersName(scene);
    }

    /** Takes the place of a contact's approval, at the same round. */
    void replace(ObjectNode approval, String words) {
        long round = approval.path("round").asLong();
        String guardian = approval.path("guardian").asText();
        long wait = scene.circle().set().path("waitSeconds").asLong();
        String share = owner.shares(guardian, wait, words);
        JsonNode key = scene.circle().request().path("key");
        String sealed = Told.object().put("share", AccessEntry.seal(key, share)).toString();
        approval.put("lock", TimeLock.lock(KEY, KEY, round))
                .put("approval", Envelope.seal(Envelope.hkdf(KEY, "sw1/time-lock"), context(guardian, round), sealed));
    }

    private String context(String guardian, long round) {
        return Told.object()
                .put("v", 1)
                .put("p", "guardian-approval")
                .put("a", scene.victim().accountId)
                .put("r", scene.circle().request().path("id").asText())
                .put("g", guardian)
                .put("chain", DevelopmentBeacon.CHAIN)
                .put("round", round)
                .toString();
    }
}

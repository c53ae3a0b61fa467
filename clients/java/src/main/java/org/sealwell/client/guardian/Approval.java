package org.sealwell.client.guardian;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Arrays;
import org.sealwell.client.beacon.TimeLock;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.Hkdf;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.client.crypto.Padme;
import org.sealwell.client.crypto.PublicKey;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Contexts;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/**
 * What a contact gives to a request: the share, sealed to the request's key, in an envelope whose key is locked until a time.
 *
 * @param lock holds the envelope's key, F
 * @param envelope holds the share
 */
record Approval(String lock, String envelope) {
    private static final int KEY_BYTES = 16;

    /**
     * Whose approval of what, and when it opens: what the envelope is bound to.
     *
     * @param owner the owner's account
     */
    record Place(String owner, String request, String guardian, TimeLock until) {
        private String context() {
            return Contexts.guardianApproval(
                    owner, request, guardian, until.beacon().chain(), until.round());
        }
    }

    static Approval seal(Place place, String shareJws, PublicKey requestKey, SecureRandom random) {
        byte[] share = SignedShare.padded(shareJws);
        ObjectNode content = Json.object().put("share", requestKey.seal(share, random));
        Arrays.fill(share, (byte) 0);
        try (Secret locked = Secret.random(random, KEY_BYTES);
                EnvelopeKey key = envelopeKey(locked)) {
            return new Approval(
                    place.until().lock(locked, random),
                    key.seal(place.context(), Padme.pad(Json.bytes(content)), random));
        }
    }

    /**
     * The share's JWS.
     *
     * @param signature of the round
     * @throws ServerLiedException {@link Lie#ENVELOPE_REFUSED}; {@link Lie#SHARE_FORGED} when there is something else in it
     */
    String open(Place place, KeyPair requestKey, String signature) {
        try (Secret locked = place.until().open(lock, signature);
                EnvelopeKey key = envelopeKey(locked)) {
            byte[] share = requestKey.open(sealed(key.open(place.context(), envelope)));
            String jws = new String(share, UTF_8).stripTrailing();
            Arrays.fill(share, (byte) 0);
            return jws;
        }
    }

    private static String sealed(byte[] content) {
        try {
            return OwnerSigned.strictly(() -> Members.of(content, "share").text("share"));
        } catch (IllegalArgumentException e) {
            throw SignedShare.forged("an approval without a share");
        }
    }

    private static EnvelopeKey envelopeKey(Secret locked) {
        try (Secret key = Hkdf.derive(locked, "sw1/time-lock")) {
            return EnvelopeKey.of(key);
        }
    }

    @Override
    public String toString() {
        return "Approval[redacted]";
    }
}

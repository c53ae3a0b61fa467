package org.sealwell.client.guardian;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Arrays;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.client.crypto.Padme;
import org.sealwell.client.crypto.PublicKey;
import org.sealwell.client.crypto.slip39.ShareException;
import org.sealwell.client.crypto.slip39.Slip39;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/**
 * A contact's share as its owner signed it.
 *
 * @param owner the owner's account
 * @param set the set's id
 * @param guardian the contact's id with this owner
 * @param account the contact's account
 * @param needed how many shares give the secret back
 * @param count how many there are
 * @param waitSeconds between an approval and its opening
 * @param from how the owner calls themself
 * @param words the share
 */
record SignedShare(
        String owner,
        String set,
        String guardian,
        String account,
        long needed,
        long count,
        long waitSeconds,
        String from,
        String words) {
    private static final String PURPOSE = "guardian-share";

    String signedBy(KeyPair key) {
        ObjectNode payload = OwnerSigned.payload(PURPOSE)
                .put("a", owner)
                .put("s", set)
                .put("g", guardian)
                .put("c", account)
                .put("k", needed)
                .put("n", count)
                .put("wait", waitSeconds)
                .put("from", from)
                .put("words", words);
        return OwnerSigned.sign(key, payload);
    }

    /**
     * Reads what an owner signed.
     *
     * @throws ServerLiedException {@link Lie#SHARE_FORGED} when the key has not signed one
     */
    static SignedShare verify(String jws, PublicKey key) {
        try {
            Members claims = OwnerSigned.verify(
                    jws, key, PURPOSE, "v", "p", "a", "s", "g", "c", "k", "n", "wait", "from", "words");
            return OwnerSigned.strictly(() -> read(claims));
        } catch (IllegalArgumentException e) {
            throw forged("a share that its owner has not signed");
        }
    }

    private static SignedShare read(Members claims) {
        if (claims.number("wait") > TrustedContacts.LONGEST_WAIT.toSeconds()) {
            throw new IllegalArgumentException("no wait that an owner can have chosen");
        }
        return new SignedShare(
                claims.text("a"),
                claims.text("s"),
                claims.text("g"),
                claims.text("c"),
                claims.number("k"),
                claims.number("n"),
                claims.number("wait"),
                claims.text("from"),
                claims.text("words"));
    }

    /** Requires that it is of this contact and set: a sound share of somebody else opens nothing, or worse. */
    SignedShare requireOf(String ofOwner, String ofSet, String ofGuardian, String ofAccount) {
        if (!owner.equals(ofOwner)
                || !set.equals(ofSet)
                || !guardian.equals(ofGuardian)
                || !account.equals(ofAccount)) {
            throw forged("a share of another owner, set or contact");
        }
        return this;
    }

    /** Requires that its words are a share of what so many give back: an owner's mistake is found while the owner is there to mend it. */
    SignedShare requireWords() {
        try {
            if (Slip39.read(words).needed() == needed) {
                return this;
            }
        } catch (ShareException e) {
            throw forged("words that are no share");
        }
        throw forged("a share of another number");
    }

    /** A signed share as a contact keeps it. */
    static String sealed(String jws, PublicKey agree, SecureRandom random) {
        byte[] padded = Padme.pad(Json.bytes(Json.object().put("share", jws)));
        try {
            return agree.seal(padded, random);
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    /**
     * The JWS in what a contact keeps.
     *
     * @throws ServerLiedException {@link Lie#ENVELOPE_REFUSED}; {@link Lie#SHARE_FORGED} when there is something else in it
     */
    static String opened(String sealed, KeyPair agree) {
        byte[] plaintext = agree.open(sealed);
        try {
            return OwnerSigned.strictly(() -> Members.of(plaintext, "share").text("share"));
        } catch (IllegalArgumentException e) {
            throw forged("no share is sealed in it");
        } finally {
            Arrays.fill(plaintext, (byte) 0);
        }
    }

    static byte[] padded(String jws) {
        return Padme.pad(jws.getBytes(UTF_8));
    }

    static ServerLiedException forged(String detail) {
        return new ServerLiedException(Lie.SHARE_FORGED, detail);
    }

    @Override
    public String toString() {
        return "SignedShare[of " + guardian + "]";
    }
}

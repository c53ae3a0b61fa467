package org.sealwell.client.guardian;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.client.crypto.Padme;
import org.sealwell.client.crypto.PublicKey;
import org.sealwell.client.crypto.slip39.ShareException;
import org.sealwell.client.crypto.slip39.ShareFacts;
import org.sealwell.client.crypto.slip39.Slip39;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/**
 * One sheet of an owner's kit, which a contact keeps for them. It opens nothing by itself.
 *
 * @param words the sheet: 33 words
 * @param number which one it is, from 1
 * @param count how many there are
 * @param needed how many are enough
 */
public record KeptSheet(String words, long number, long count, long needed) {
    private static final String PURPOSE = "kit-sheet";

    public KeptSheet {
        Objects.requireNonNull(words, "words is null");
    }

    /** @throws ShareException when these words are no sheet */
    static KeptSheet of(String words, long count) {
        ShareFacts facts = Slip39.read(words);
        return new KeptSheet(words, facts.number(), count, facts.needed());
    }

    /** To a contact, as everybody could seal one: it is bound to owner and contact, and its words are checked before they are shown. */
    String sealed(PublicKey agree, String owner, String guardian, SecureRandom random) {
        ObjectNode payload = Json.object()
                .put("v", 1)
                .put("p", PURPOSE)
                .put("a", owner)
                .put("g", guardian)
                .put("number", number)
                .put("count", count)
                .put("needed", needed)
                .put("words", words);
        byte[] padded = Padme.pad(Json.bytes(payload));
        try {
            return agree.seal(padded, random);
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    /** @throws ServerLiedException {@link Lie#SHARE_FORGED}, for every cause alike */
    static KeptSheet open(String sealed, KeyPair agree, String owner, String guardian) {
        try {
            byte[] plaintext = agree.open(sealed);
            try {
                return read(
                        Members.of(plaintext, "v", "p", "a", "g", "number", "count", "needed", "words"),
                        owner,
                        guardian);
            } finally {
                Arrays.fill(plaintext, (byte) 0);
            }
        } catch (ServerLiedException | ShareException e) {
            throw SignedShare.forged("a sheet that is none, or of another owner or contact");
        }
    }

    private static KeptSheet read(Members told, String owner, String guardian) {
        KeptSheet stated =
                new KeptSheet(told.text("words"), told.number("number"), told.number("count"), told.number("needed"));
        if (told.number("v") != 1
                || !told.text("p").equals(PURPOSE)
                || !told.text("a").equals(owner)
                || !told.text("g").equals(guardian)
                || !stated.equals(of(stated.words(), stated.count()))) {
            throw SignedShare.forged("a sheet of another owner or contact, or with other numbers than its words");
        }
        return stated;
    }

    @Override
    public String toString() {
        return "KeptSheet[" + number + " of " + count + "]";
    }
}

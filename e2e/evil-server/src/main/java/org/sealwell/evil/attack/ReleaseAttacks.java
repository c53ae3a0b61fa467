package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.sealwell.evil.TimeLock;
import org.sealwell.evil.Wire;

/** A server that hands something else out than what contacts have approved and the owner has made. */
final class ReleaseAttacks {
    private static final String RELEASE = Scene.RECOVERY + "/requests/[^/]+/release";

    private ReleaseAttacks() {}

    static List<Attack> all() {
        return Stream.of(sets(), locks(), shares()).flatMap(List::stream).toList();
    }

    private static List<Attack> sets() {
        return List.of(
                released(
                        "released-statement-of-the-server",
                        24,
                        "a statement that the server signed in the owner's name",
                        Lie.GUARDIAN_FORGED,
                        (scene, told) -> told.put("statement", new OwnersName(scene).states(2, 0))),
                released(
                        "released-set-that-is-another",
                        24,
                        "another set than the one that the owner's statement is of",
                        Lie.GUARDIAN_FORGED,
                        (scene, told) -> told.put("set", Scene.PLANTED)),
                released(
                        "released-record-of-the-server",
                        24,
                        "an owner's record of the server's own, and a statement by its key",
                        Lie.SHARE_FORGED,
                        ReleaseAttacks::becomeTheOwner),
                released(
                        "released-half-that-is-another",
                        5,
                        "another half than the one that the owner left with the service",
                        Lie.ENVELOPE_REFUSED,
                        (scene, told) -> told.put("serverHalf", Wire.base64url(new byte[32]))),
                released(
                        "released-wrap-that-is-the-phrases",
                        7,
                        "the wrap under the phrase, for who has asked the contacts",
                        Lie.ENVELOPE_REFUSED,
                        (scene, told) -> told.put("wrap", scene.phraseWrap())));
    }

    private static List<Attack> locks() {
        return List.of(
                approved(
                        "approval-of-an-earlier-round",
                        25,
                        "an approval that is said to open at a round that has come",
                        (scene, approvals) -> one(approvals).put("round", 1)),
                approved(
                        "approval-of-another-beacon",
                        25,
                        "an approval that is said to be locked by another beacon",
                        (scene, approvals) -> one(approvals).put("chain", Scene.QUICKNET)),
                approved(
                        "approval-with-its-lock-altered",
                        26,
                        "a bit of an approval's lock is changed",
                        (scene, approvals) -> one(approvals)
                                .put(
                                        "lock",
                                        Spoilt.lock(one(approvals).path("lock").asText()))),
                approved(
                        "approval-locked-by-the-server",
                        26,
                        "a sound lock of the server's own around an approval that it cannot open",
                        (scene, approvals) -> lockAnew(one(approvals))));
    }

    private static List<Attack> shares() {
        return List.of(
                approved(
                        "share-altered", 26, "one of the shares has a bit changed", (scene, approvals) -> one(approvals)
                                .put(
                                        "approval",
                                        Spoilt.flip(Spoilt.CIPHERTEXT)
                                                .apply(one(approvals)
                                                        .path("approval")
                                                        .asText()))),
                approved(
                        "share-of-another-contact",
                        26,
                        "one contact's share for another one's",
                        (scene, approvals) -> one(approvals).put("guardian", Scene.PLANTED)),
                approved(
                        "shares-swapped",
                        26,
                        "two contacts' shares, each under the other one's name",
                        (scene, approvals) -> swap(one(approvals), other(approvals))),
                approved(
                        "share-shown-twice",
                        26,
                        "one contact's share twice, and no other",
                        (scene, approvals) -> approvals.set(1, one(approvals).deepCopy())),
                approved(
                        "share-left-out",
                        26,
                        "fewer shares than are needed",
                        (scene, approvals) -> approvals.remove(1)),
                approved(
                        "share-of-the-server",
                        26,
                        "one of the shares is the server's own, signed in the owner's name",
                        (scene, approvals) ->
                                new ForgedApproval(scene).replace(one(approvals), ForgedApproval.WORDS.get(0))),
                approved(
                        "shares-of-the-server",
                        26,
                        "all shares are the server's own and fit together, signed in the owner's name",
                        ReleaseAttacks::forgeAll));
    }

    private static void becomeTheOwner(Scene scene, ObjectNode told) {
        ForgedKey key = new ForgedKey();
        told.putArray("record").add(new ForgedRecord(scene.victim().accountId, key).first());
        told.put("statement", new OwnersName(scene, key).states(2, 0));
    }

    private static void lockAnew(ObjectNode approval) {
        byte[] zeros = new byte[16];
        approval.put("lock", TimeLock.lock(zeros, zeros, approval.path("round").asLong()));
    }

    private static void swap(ObjectNode one, ObjectNode other) {
        String guardian = one.path("guardian").asText();
        one.put("guardian", other.path("guardian").asText());
        other.put("guardian", guardian);
    }

    private static void forgeAll(Scene scene, ArrayNode approvals) {
        ForgedApproval forged = new ForgedApproval(scene);
        forged.replace(one(approvals), ForgedApproval.WORDS.get(0));
        forged.replace(other(approvals), ForgedApproval.WORDS.get(1));
    }

    private static ObjectNode one(ArrayNode approvals) {
        return (ObjectNode) approvals.get(0);
    }

    private static ObjectNode other(ArrayNode approvals) {
        return (ObjectNode) approvals.get(1);
    }

    private static Attack approved(String name, int row, String title, ApprovalsChange change) {
        return released(
                name,
                row,
                title,
                Lie.SHARE_FORGED,
                (scene, told) -> change.made(scene, (ArrayNode) told.path("approvals")));
    }

    /** Nothing may be proven with a key that is not the account's. */
    private static Attack released(String name, int row, String title, Lie lie, Change change) {
        Attack.Deed deed = scene -> scene.tells("POST", RELEASE, told -> change.made(scene, told));
        return Attack.of(name, row, title, Step.RECOVER_WITH_CONTACTS, lie, deed)
                .andNothingSentTo("POST " + Scene.RECOVERED_KEYRING);
    }

    /** What becomes of an answer in a scene. */
    @FunctionalInterface
    private interface Change {
        void made(Scene scene, ObjectNode told);
    }

    /** What becomes of the approvals in it. */
    @FunctionalInterface
    private interface ApprovalsChange {
        void made(Scene scene, ArrayNode approvals);
    }
}

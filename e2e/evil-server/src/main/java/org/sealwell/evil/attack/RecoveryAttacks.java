package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** A server that gives who has lost the password something else than their own keys. */
final class RecoveryAttacks {
    private static final String OPENING = Scene.RECOVERY + "/phrase/openings";
    private static final String KIT_OPENING = Scene.RECOVERY + "/kit/openings";
    private static final String KEYRING = Scene.RECOVERED_KEYRING;

    private RecoveryAttacks() {}

    static List<Attack> all() {
        return List.of(
                opening(
                        "phrase-wrap-with-another-ciphertext",
                        5,
                        "the wrap under the phrase with a bit changed",
                        Lie.ENVELOPE_REFUSED,
                        answer -> answer.put(
                                "wrap",
                                Spoilt.flip(Spoilt.CIPHERTEXT)
                                        .apply(answer.path("wrap").asText()))),
                opening(
                        "phrase-of-another-account",
                        7,
                        "the right wrap, said to be another account's",
                        Lie.ENVELOPE_REFUSED,
                        answer -> answer.put("accountId", Scene.PLANTED)),
                Attack.of(
                                "phrase-wrap-planted",
                                6,
                                "the wrap of another account's recovery key, under another phrase",
                                Step.RECOVER_ON_NEW_DEVICE,
                                Lie.ENVELOPE_REFUSED,
                                scene -> scene.tells(
                                        "POST", OPENING, answer -> answer.put("wrap", scene.othersPhraseWrap())))
                        .andNothingSentTo("POST " + KEYRING),
                Attack.of(
                                "kit-wrap-that-is-the-phrases",
                                7,
                                "the wrap under the phrase, for who has the kit",
                                Step.RECOVER_WITH_KIT,
                                Lie.ENVELOPE_REFUSED,
                                scene -> scene.tells(
                                        "POST", KIT_OPENING, answer -> answer.put("wrap", scene.phraseWrap())))
                        .andNothingSentTo("POST " + KEYRING),
                Attack.of(
                                "kit-of-another-account",
                                7,
                                "the right wrap under the kit, said to be another account's",
                                Step.RECOVER_WITH_KIT,
                                Lie.ENVELOPE_REFUSED,
                                scene -> scene.tells(
                                        "POST", KIT_OPENING, answer -> answer.put("accountId", Scene.PLANTED)))
                        .andNothingSentTo("POST " + KEYRING),
                keyring(
                        "recovered-account-that-is-another",
                        7,
                        "another account's keyring for this recovery key",
                        Step.RECOVER_ON_NEW_DEVICE,
                        Lie.ACCOUNT_CHANGED,
                        (scene, answer) -> answer.put("accountId", scene.other().accountId)),
                keyring(
                        "recovered-keyring-planted",
                        6,
                        "this account's name, and another account's keyring",
                        Step.RECOVER_ON_NEW_DEVICE,
                        Lie.RECORD_INVALID,
                        (scene, answer) -> answer.set("keyring", scene.other().keyring)),
                keyring(
                        "recovered-secrets-planted",
                        6,
                        "another account's secrets in the keyring",
                        Step.RECOVER_ON_NEW_DEVICE,
                        Lie.ENVELOPE_REFUSED,
                        (scene, answer) -> ring(answer)
                                .set("secrets", scene.other().keyring.path("secrets"))),
                keyring(
                        "recovered-record-forged",
                        4,
                        "a record that names keys of the server, and is sound in itself",
                        Step.RECOVER_ON_NEW_DEVICE,
                        Lie.KEY_MISMATCH,
                        (scene, answer) -> ring(answer)
                                .putArray("record")
                                .add(new ForgedRecord(scene.victim().accountId).first())),
                keyring(
                        "recovered-record-of-another",
                        4,
                        "another person's record, on a device that knows the true one",
                        Step.RECOVER_ON_KNOWN_DEVICE,
                        Lie.RECORD_FORKED,
                        (scene, answer) ->
                                ring(answer).set("record", scene.other().keyring.path("record"))),
                keyring(
                        "recovered-keyring-of-an-older-epoch",
                        10,
                        "an epoch older than the pinned one",
                        Step.RECOVER_ON_KNOWN_DEVICE,
                        Lie.KEYRING_OLD,
                        (scene, answer) -> ring(answer).put("epoch", 0)));
    }

    /** Nothing may be proven with a key that is not the account's. */
    private static Attack opening(String name, int row, String title, Lie lie, Consumer<ObjectNode> change) {
        Attack.Deed deed = scene -> scene.tells("POST", OPENING, change);
        return Attack.of(name, row, title, Step.RECOVER_ON_NEW_DEVICE, lie, deed)
                .andNothingSentTo("POST " + KEYRING);
    }

    private static Attack keyring(String name, int row, String title, Step step, Lie lie, Change change) {
        return Attack.of(
                name, row, title, step, lie, scene -> scene.tells("POST", KEYRING, told -> change.made(scene, told)));
    }

    private static ObjectNode ring(ObjectNode answer) {
        return (ObjectNode) answer.path("keyring");
    }

    /** What becomes of an answer in a scene. */
    @FunctionalInterface
    private interface Change {
        void made(Scene scene, ObjectNode answer);
    }
}

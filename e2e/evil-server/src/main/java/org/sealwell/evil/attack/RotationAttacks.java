package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A server that gives parts, or all, of a keyring from before the account key was changed, or a wrap from before the phrase was. */
final class RotationAttacks {
    private static final int ROW = 28;
    private static final String OPENING = Scene.RECOVERY + "/phrase/openings";

    private RotationAttacks() {}

    static List<Attack> all() {
        return List.of(
                stored(
                        "key-change-undone-for-a-device-with-pins",
                        "a keyring from before the account key was changed, on a device that has seen the one of after",
                        Step.LOG_IN_DORA_ON_HER_DEVICE,
                        Lie.KEYRING_OLD,
                        RotationAttacks::goBack),
                stored(
                        "key-change-undone-for-who-comes-back",
                        "a keyring from before the account key was changed, for who recovers on a device that has seen the one of after",
                        Step.RECOVER_DORA_ON_HER_DEVICE,
                        Lie.KEYRING_OLD,
                        RotationAttacks::goBack),
                stored(
                        "key-change-undone-and-a-vault-of-after",
                        "a keyring from before the account key was changed, and records from after it, on a device without pins",
                        Step.SET_PASSWORD_OF_DORA,
                        Lie.KEYRING_OLD,
                        RotationAttacks::goBack),
                stored(
                        "recovery-wrap-of-before-the-key-change",
                        "the account key of before under the recovery key, for who recovers",
                        Step.SET_PASSWORD_OF_DORA,
                        Lie.ENVELOPE_REFUSED,
                        scene -> goBack(scene, "byRecovery")),
                stored(
                        "recovery-wrap-of-before-the-key-change-at-a-login",
                        "the account key of before under the recovery key, which would be missed only on the day it is needed",
                        Step.LOG_IN_DORA_ON_HER_DEVICE,
                        Lie.ENVELOPE_REFUSED,
                        scene -> goBack(scene, "byRecovery")),
                stored(
                        "secrets-of-before-the-key-change",
                        "the secrets under the account key of before, for who recovers",
                        Step.SET_PASSWORD_OF_DORA,
                        Lie.ENVELOPE_REFUSED,
                        scene -> goBack(scene, "secrets")),
                stored(
                        "older-key-dropped",
                        "a keyring without the account key of before, under which an older revision is still sealed",
                        Step.READ_REVISION_1_OF_DORAS,
                        Lie.ENVELOPE_REFUSED,
                        scene -> scene.dora().account().keyring.putArray("previous")),
                Attack.of(
                                "phrase-wrap-of-the-phrase-before",
                                ROW,
                                "the wrap under the phrase that was replaced, for who has the one of now",
                                Step.SET_PASSWORD_OF_DORA,
                                Lie.ENVELOPE_REFUSED,
                                scene -> scene.tells(
                                        "POST",
                                        OPENING,
                                        answer ->
                                                answer.put("wrap", scene.dora().phraseWrapBefore())))
                        .andNothingSentTo("POST " + Scene.RECOVERED_KEYRING));
    }

    private static void goBack(Scene scene) {
        scene.dora().account().keyring = scene.dora().beforeRotation().keyring.deepCopy();
    }

    private static void goBack(Scene scene, String member) {
        JsonNode before = scene.dora().beforeRotation().keyring.path(member);
        ObjectNode keyring = scene.dora().account().keyring;
        keyring.set(member, before);
    }

    private static Attack stored(String name, String title, Step step, Lie lie, Attack.Deed deed) {
        return Attack.of(name, ROW, title, step, lie, deed);
    }
}

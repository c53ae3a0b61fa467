package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sealwell.evil.Told;

/** A server that wants passwords to be guessed cheaply, or a device to freeze. */
final class KdfAttacks {
    private static final String START = Scene.AUTH + "/login/start";
    private static final String PROOF = "POST " + Scene.AUTH + "/login/finish";

    private KdfAttacks() {}

    static List<Attack> all() {
        return List.of(
                told(
                        "kdf-with-too-few-rounds",
                        "PBKDF2 with a round less than the floor",
                        Lie.WEAK_KDF,
                        pbkdf2(599_999)),
                told("kdf-without-rounds", "PBKDF2 with no rounds at all", Lie.WEAK_KDF, pbkdf2(0)),
                told(
                        "kdf-with-too-little-memory",
                        "Argon2id below its memory floor",
                        Lie.WEAK_KDF,
                        argon2id(65_535, 3, 1)),
                told("kdf-with-too-few-passes", "Argon2id with two passes", Lie.WEAK_KDF, argon2id(65_536, 2, 1)),
                told("kdf-of-zeros", "Argon2id with zeros", Lie.WEAK_KDF, argon2id(0, 0, 0)),
                told("kdf-with-too-many-rounds", "PBKDF2 above the ceiling", Lie.EXCESSIVE_KDF, pbkdf2(10_000_001)),
                told(
                        "kdf-with-too-much-memory",
                        "Argon2id with a gigabyte and more",
                        Lie.EXCESSIVE_KDF,
                        argon2id(1_048_577, 3, 1)),
                told("kdf-with-too-many-passes", "Argon2id with 17 passes", Lie.EXCESSIVE_KDF, argon2id(65_536, 17, 1)),
                told(
                        "kdf-with-null-rounds",
                        "PBKDF2 whose rounds are null",
                        Lie.MALFORMED_ANSWER,
                        pbkdf2(0).putNull("rounds")),
                told(
                        "kdf-of-another-suite",
                        "PBKDF2 with SHA-1",
                        Lie.MALFORMED_ANSWER,
                        pbkdf2(600_000).put("alg", "pbkdf2-sha1")),
                told("kdf-that-is-null", "no KDF at all", Lie.MALFORMED_ANSWER, NullNode.getInstance()),
                Attack.of(
                                "kdf-weaker-than-pinned",
                                1,
                                "parameters above the floor, and below those that this device has used",
                                Step.LOG_IN_ON_KNOWN_DEVICE,
                                Lie.WEAK_KDF,
                                KdfAttacks::lowerToTheFloor)
                        .andNothingSentTo(PROOF));
    }

    private static Attack told(String name, String title, Lie lie, JsonNode kdf) {
        Attack.Deed deed = scene -> scene.tells("POST", START, answer -> answer.set("kdf", kdf));
        return Attack.of(name, 1, title, Step.LOG_IN_ON_NEW_DEVICE, lie, deed).andNothingSentTo(PROOF);
    }

    static ObjectNode pbkdf2(long rounds) {
        return Told.object().put("alg", "pbkdf2-sha256").put("rounds", rounds);
    }

    static ObjectNode argon2id(long memory, long passes, long lanes) {
        return Told.object()
                .put("alg", "argon2id")
                .put("m", memory)
                .put("t", passes)
                .put("p", lanes);
    }

    /** Any PBKDF2 is weaker than Argon2id. */
    private static void lowerToTheFloor(Scene scene) {
        ObjectNode floor = pbkdf2(600_000);
        if (scene.victim().credential.path("kdf").equals(floor)) {
            throw new SceneException("the victim's KDF must be Argon2id, or PBKDF2 with more than 600,000 rounds");
        }
        scene.victim().credential.set("kdf", floor);
    }
}

package org.sealwell.evil.attack;

import static org.sealwell.evil.attack.Spoilt.CIPHERTEXT;
import static org.sealwell.evil.attack.Spoilt.TAG;
import static org.sealwell.evil.attack.Spoilt.flip;
import static org.sealwell.evil.attack.Spoilt.header;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A server that spoils the sealed keys, or plants its own. */
final class KeyringAttacks {
    /** A member of the keyring that is an envelope, and its name in the names of attacks. */
    private record Part(String member, String name) {}

    private static final List<Part> PARTS = List.of(
            new Part("byPassword", "password-wrap"),
            new Part("byRecovery", "recovery-wrap"),
            new Part("secrets", "secrets"));

    private KeyringAttacks() {}

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>();
        for (Part part : PARTS) {
            attacks.add(spoilt(3, part, "of-version-2", "a version to come", header("\"v\":1", "\"v\":2")));
            attacks.add(spoilt(3, part, "of-version-0", "a version that never was", header("\"v\":1", "\"v\":0")));
            attacks.add(spoilt(3, part, "without-version", "no version", header("\"v\":1,", "")));
            attacks.add(spoilt(3, part, "of-another-suite", "a shorter key", header("A256GCM", "A128GCM")));
            attacks.add(spoilt(5, part, "with-another-ciphertext", "a bit changed", flip(CIPHERTEXT)));
            attacks.add(spoilt(5, part, "with-another-tag", "a bit of the tag changed", flip(TAG)));
            attacks.add(planted(part));
        }
        attacks.add(opens(
                "previous-key-planted",
                6,
                "an older account key that the current one did not wrap",
                Lie.ENVELOPE_REFUSED,
                scene -> plantPrevious(scene, 0)));
        attacks.add(opens(
                "previous-key-out-of-its-chain",
                6,
                "an older account key whose successor is missing",
                Lie.KEY_MISMATCH,
                scene -> plantPrevious(scene, 7)));
        attacks.add(opens(
                "keyring-of-an-older-epoch",
                10,
                "an epoch older than the pinned one",
                Lie.KEYRING_OLD,
                scene -> scene.victim().keyring.put("epoch", 0)));
        return attacks;
    }

    private static Attack opens(String name, int row, String title, Lie lie, Attack.Deed deed) {
        return Attack.of(name, row, title, Step.LOG_IN_ON_KNOWN_DEVICE, lie, deed);
    }

    private static Attack spoilt(int row, Part part, String name, String how, UnaryOperator<String> change) {
        String title = "the envelope " + part.member() + " with " + how;
        return opens(part.name() + "-" + name, row, title, Lie.ENVELOPE_REFUSED, scene -> {
            ObjectNode keyring = scene.victim().keyring;
            keyring.put(part.member(), change.apply(keyring.path(part.member()).asText()));
        });
    }

    private static Attack planted(Part part) {
        String title = "the envelope " + part.member() + " is another account's";
        return opens(part.name() + "-planted", 6, title, Lie.ENVELOPE_REFUSED, scene -> scene.victim()
                .keyring
                .set(part.member(), scene.other().keyring.path(part.member())));
    }

    private static void plantPrevious(Scene scene, int epoch) {
        ObjectNode previous = scene.victim().keyring.withArray("previous").addObject();
        previous.put("epoch", epoch).set("wrap", scene.other().keyring.path("byRecovery"));
    }
}

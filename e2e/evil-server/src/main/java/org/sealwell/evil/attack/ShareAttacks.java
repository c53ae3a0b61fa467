package org.sealwell.evil.attack;

import static org.sealwell.evil.attack.Spoilt.CIPHERTEXT;
import static org.sealwell.evil.attack.Spoilt.flip;
import static org.sealwell.evil.attack.Spoilt.header;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.sealwell.evil.StoredShare;
import org.sealwell.evil.Told;

/** A server that lies to who has a link: it wants their password to be guessed cheaply, or gives something else than was shared. */
final class ShareAttacks {
    private static final String CHALLENGE = Scene.SHARES + "/[^/]+/challenge";
    private static final String OPEN = Scene.SHARES + "/[^/]+/open";

    private ShareAttacks() {}

    static List<Attack> all() {
        return List.of(
                stretched("too-few-rounds", "a round less than the floor", Lie.WEAK_KDF, KdfAttacks.pbkdf2(599_999)),
                stretched("zeros", "zeros", Lie.WEAK_KDF, KdfAttacks.argon2id(0, 0, 0)),
                stretched(
                        "too-much-memory",
                        "a gigabyte and more",
                        Lie.EXCESSIVE_KDF,
                        KdfAttacks.argon2id(1_048_577, 3, 1)),
                stretched(
                        "another-suite",
                        "SHA-1",
                        Lie.MALFORMED_ANSWER,
                        KdfAttacks.pbkdf2(600_000).put("alg", "pbkdf2-sha1")),
                opened("link-with-the-salt-of-an-account", 2, Lie.ENVELOPE_REFUSED, ShareAttacks::useSaltOfAnAccount),
                spoilt("of-version-2", 3, scene -> header("\"v\":1", "\"v\":2")
                        .apply(content(scene.links().guarded()))),
                spoilt("of-another-suite", 3, scene -> header("A256GCM", "A128GCM")
                        .apply(content(scene.links().guarded()))),
                spoilt("with-another-ciphertext", 5, scene -> flip(CIPHERTEXT)
                        .apply(content(scene.links().guarded()))),
                spoilt("cut-short", 7, scene -> {
                    String content = content(scene.links().guarded());
                    return content.substring(0, content.length() / 2);
                }),
                spoilt("of-another-link", 7, scene -> content(scene.links().unguarded())),
                spoilt("of-another-link-under-its-own-name", 7, ShareAttacks::renamed),
                opened(
                        "link-with-the-server-half-of-another",
                        7,
                        Lie.ENVELOPE_REFUSED,
                        scene -> swap(scene, "serverHalf")),
                opened("link-that-is-another", 7, Lie.ENVELOPE_REFUSED, scene -> {
                    swap(scene, "serverHalf");
                    swap(scene, "content");
                }),
                opened("link-whose-password-is-not-asked-for", 9, Lie.ENVELOPE_REFUSED, scene -> {
                    scene.tells("POST", CHALLENGE, gate -> gate.putNull("password"));
                    opensForAnybody(scene, scene.links().guarded());
                }),
                Attack.of(
                        "link-whose-password-is-made-up",
                        9,
                        "a password is asked for where there is none",
                        Step.OPEN_UNGUARDED_LINK,
                        Lie.ENVELOPE_REFUSED,
                        ShareAttacks::askForAPassword),
                opened(
                        "link-with-tries-below-zero",
                        9,
                        Lie.MALFORMED_ANSWER,
                        scene -> scene.tells("POST", CHALLENGE, gate -> gate.withObject("/password")
                                .put("remainingAttempts", -1))),
                opened(
                        "link-without-a-server-half",
                        9,
                        Lie.MALFORMED_ANSWER,
                        scene -> scene.tells("POST", OPEN, answer -> answer.remove("serverHalf"))),
                Attack.of(
                                "link-sent-elsewhere",
                                19,
                                "whoever opens a link is sent to another address, with what proves that they have it",
                                Step.OPEN_GUARDED_LINK,
                                Lie.MALFORMED_ANSWER,
                                scene -> scene.sendsElsewhere("POST", OPEN))
                        .andNothingSentTo("POST " + Scene.ELSEWHERE));
    }

    private static Attack stretched(String name, String how, Lie lie, ObjectNode kdf) {
        Attack.Deed deed = scene -> scene.tells(
                "POST", CHALLENGE, gate -> gate.withObject("/password").set("kdf", kdf));
        return Attack.of(
                        "link-whose-kdf-has-" + name,
                        1,
                        "a link's password is to be stretched with " + how,
                        Step.OPEN_GUARDED_LINK,
                        lie,
                        deed)
                .andNothingSentTo("POST " + Scene.SHARES + "/*/open");
    }

    private static Attack opened(String name, int row, Lie lie, Attack.Deed deed) {
        return Attack.of(name, row, "a " + name.replace('-', ' '), Step.OPEN_GUARDED_LINK, lie, deed);
    }

    private static Attack spoilt(String how, int row, Function<Scene, String> content) {
        return opened("link-with-content-" + how, row, Lie.ENVELOPE_REFUSED, scene -> {
            String spoilt = content.apply(scene);
            scene.links().guarded().made.putArray("content").add(spoilt);
        });
    }

    private static String content(StoredShare share) {
        return share.made.path("content").path(0).asText();
    }

    private static String renamed(Scene scene) {
        String from = scene.links().unguarded().id();
        String to = scene.links().guarded().id();
        return header(from, to).apply(content(scene.links().unguarded()));
    }

    private static void swap(Scene scene, String member) {
        scene.links().guarded().made.set(member, scene.links().unguarded().made.path(member));
    }

    /** As if everything had been proven: a password that was stretched otherwise proves nothing to an honest server. */
    private static void opensForAnybody(Scene scene, StoredShare share) {
        scene.tellsInstead("POST", OPEN, Told.json(200, share.opened()));
    }

    private static void useSaltOfAnAccount(Scene scene) {
        scene.tells("POST", CHALLENGE, gate -> gate.withObject("/password")
                .set("salt", scene.victim().credential.path("salt")));
        opensForAnybody(scene, scene.links().guarded());
    }

    private static void askForAPassword(Scene scene) {
        ObjectNode password = scene.links().guarded().made.path("password").deepCopy();
        password.remove("proofHash");
        scene.tells("POST", CHALLENGE, gate -> gate.set("password", password.put("remainingAttempts", 10)));
        opensForAnybody(scene, scene.links().unguarded());
    }
}

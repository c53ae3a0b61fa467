package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sealwell.evil.DevelopmentBeacon;
import org.sealwell.evil.TimeLock;

/** A server that lies about a time capsule, to its owner and to who has its file. */
final class CapsuleAttacks {
    private static final int ROW = 25;
    /** In rounds. */
    private static final int A_DAY = 28_800;

    private static final int A_DAY_IN_SECONDS = 86_400;

    private static final String PLAN = Scene.RECOVERY + "/plan/capsule";
    private static final String OPENING = Scene.RECOVERY + "/capsule/openings";

    private CapsuleAttacks() {}

    static List<Attack> all() {
        return Stream.of(shown(), given()).flatMap(List::stream).toList();
    }

    private static List<Attack> shown() {
        return List.of(
                altered("capsule-lock-altered", "a bit of the lock is changed", CapsuleAttacks::flip),
                altered(
                        "capsule-locked-by-the-server",
                        "a sound lock of the server's own, which gives another key",
                        CapsuleAttacks::lockAnew),
                altered(
                        "capsule-said-to-open-earlier",
                        "a round, and its time, a day before the lock's",
                        capsule -> move(capsule, -A_DAY)),
                altered(
                        "capsule-said-to-open-later",
                        "another time than that of the lock's round",
                        capsule -> capsule.put(
                                "opensAt", timeOf(capsule.path("round").asLong() + A_DAY))),
                altered(
                        "capsule-with-another-wait",
                        "another wait than its owner chose, for the next time that its date is moved",
                        capsule -> capsule.put("waitSeconds", A_DAY_IN_SECONDS)),
                altered(
                        "capsule-of-another-beacon",
                        "a lock that is said to be of another beacon",
                        capsule -> capsule.put("chain", Scene.QUICKNET)),
                altered(
                        "capsule-that-is-another",
                        "a capsule of another id",
                        capsule -> capsule.put("id", Scene.PLANTED)));
    }

    private static List<Attack> given() {
        return List.of(
                opened(
                        "opened-capsule-with-its-lock-altered",
                        ROW,
                        "a bit of the lock is changed",
                        Lie.ENVELOPE_REFUSED,
                        (scene, told) -> flip(told)),
                opened(
                        "opened-capsule-locked-by-the-server",
                        ROW,
                        "a sound lock of the server's own, which gives another key",
                        Lie.ENVELOPE_REFUSED,
                        (scene, told) -> lockAnew(told)),
                opened(
                        "opened-capsule-of-an-earlier-round",
                        ROW,
                        "a round that has come, before the lock's",
                        Lie.ENVELOPE_REFUSED,
                        (scene, told) -> told.put("round", 1)),
                opened(
                        "opened-capsule-of-another-beacon",
                        ROW,
                        "a lock that is said to be of another beacon",
                        Lie.CAPSULE_ALTERED,
                        (scene, told) -> told.put("chain", Scene.QUICKNET)),
                opened(
                        "opened-capsule-that-is-another",
                        ROW,
                        "another capsule than the file's",
                        Lie.CAPSULE_ALTERED,
                        (scene, told) -> told.put("id", Scene.PLANTED)),
                opened(
                        "opened-capsule-of-another-account",
                        7,
                        "the right capsule, said to be another account's",
                        Lie.ACCOUNT_CHANGED,
                        (scene, told) -> told.put("accountId", scene.other().accountId)),
                opened(
                        "opened-capsule-with-the-phrases-wrap",
                        7,
                        "the wrap under the phrase, for who has the file",
                        Lie.ENVELOPE_REFUSED,
                        (scene, told) -> told.put("wrap", scene.phraseWrap())));
    }

    private static void move(ObjectNode capsule, int rounds) {
        long round = capsule.path("round").asLong() + rounds;
        capsule.put("round", round).put("opensAt", timeOf(round));
    }

    private static String timeOf(long round) {
        return DevelopmentBeacon.timeOf(round).toString();
    }

    private static void flip(ObjectNode capsule) {
        capsule.put("lock", Spoilt.lock(capsule.path("lock").asText()));
    }

    private static void lockAnew(ObjectNode capsule) {
        byte[] zeros = new byte[16];
        capsule.put("lock", TimeLock.lock(zeros, zeros, capsule.path("round").asLong()));
    }

    private static Attack altered(String name, String title, Consumer<ObjectNode> change) {
        Attack.Deed deed = scene -> scene.tells("GET", PLAN, change);
        return Attack.of(name, ROW, title, Step.CHECK_CAPSULE, Lie.CAPSULE_ALTERED, deed);
    }

    /** Nothing may be proven with a key that is not the account's. */
    private static Attack opened(String name, int row, String title, Lie lie, Change change) {
        Attack.Deed deed = scene -> scene.tells("POST", OPENING, told -> change.made(scene, told));
        return Attack.of(name, row, title, Step.RECOVER_WITH_CAPSULE, lie, deed)
                .andNothingSentTo("POST " + Scene.RECOVERED_KEYRING);
    }

    /** What becomes of an answer in a scene. */
    @FunctionalInterface
    private interface Change {
        void made(Scene scene, ObjectNode told);
    }
}

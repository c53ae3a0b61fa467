package org.sealwell.evil.attack;

import java.util.List;
import org.sealwell.evil.Wire;

/** A server that goes back to what it was, or that tells two devices two truths. */
final class RollbackAttacks {
    private static final String COMMITS = Scene.VAULT + "/commits";

    /** The commits of the scene; a client may have made more since. */
    private static final int PUT_WHAT_IS_DELETED = 4;

    private static final int CHECKPOINT = 3;

    private RollbackAttacks() {}

    static List<Attack> all() {
        return List.of(
                rolledBack("vault-rolled-back", Step.SYNC_ON_KNOWN_DEVICE),
                rolledBack("vault-rolled-back-after-restart", Step.SYNC_AFTER_RESTART),
                rolledBack("vault-rolled-back-before-a-write", Step.WRITE_ON_KNOWN_DEVICE),
                rolledBack("vault-rolled-back-in-the-usage", Step.READ_USAGE),
                Attack.of(
                        "deletion-left-out",
                        12,
                        "a history that ends before the deletion of an item",
                        Step.SYNC_AFTER_RESTART,
                        Lie.ROLLBACK,
                        scene -> scene.vault().goBackTo(PUT_WHAT_IS_DELETED)),
                Attack.of(
                        "history-behind-the-checkpoint",
                        11,
                        "an old snapshot, for a device that has nothing but the checkpoint to measure it against",
                        Step.SYNC_ON_NEW_DEVICE,
                        Lie.ROLLBACK,
                        scene -> scene.vault().goBackTo(CHECKPOINT - 1)),
                Attack.of(
                        "history-forked",
                        11,
                        "another device is shown an old snapshot, and writes on from there",
                        Step.SYNC_AFTER_NEW_DEVICE_WROTE,
                        Lie.FORKED,
                        scene -> scene.vault().goBackTo(scene.vault().commits.size() - 1)),
                Attack.of(
                        "head-of-another-history",
                        11,
                        "a head of the right number with another MAC",
                        Step.SYNC_ON_KNOWN_DEVICE,
                        Lie.FORKED,
                        scene -> scene.tells(
                                "GET", COMMITS, page -> page.withObject("/head").put("mac", zeros()))),
                checkpoint(
                        "checkpoint-of-another-state",
                        Step.SYNC_ON_NEW_DEVICE,
                        "the checkpoint has another root",
                        scene -> scene.checkpoint().put("root", zeros())),
                checkpoint(
                        "checkpoint-of-nobody",
                        Step.SYNC_ON_NEW_DEVICE,
                        "the checkpoint has a MAC of zeros",
                        scene -> scene.checkpoint().put("mac", zeros())),
                checkpoint(
                        "checkpoint-withheld",
                        Step.SYNC_AFTER_RESTART,
                        "the checkpoint is gone that this device has stored",
                        scene -> scene.vault().checkpoint = null));
    }

    private static Attack rolledBack(String name, Step step) {
        return Attack.of(
                name,
                11,
                "an old snapshot, shown to a device that has seen more",
                step,
                Lie.ROLLBACK,
                scene -> scene.vault().goBackTo(CHECKPOINT));
    }

    private static Attack checkpoint(String name, Step step, String title, Attack.Deed deed) {
        return Attack.of(name, 11, title, step, Lie.CHECKPOINT_WRONG, deed);
    }

    private static String zeros() {
        return Wire.base64url(new byte[32]);
    }
}

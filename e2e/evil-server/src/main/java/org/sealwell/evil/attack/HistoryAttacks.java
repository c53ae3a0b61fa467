package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import org.sealwell.evil.CommitDigest;
import org.sealwell.evil.StoredVault;

/** A server that tells another history than the one the person's devices made. */
final class HistoryAttacks {
    private static final String COMMITS = Scene.VAULT + "/commits";

    private HistoryAttacks() {}

    static List<Attack> all() {
        return List.of(
                onNew("history-of-another-account", 7, "another account's history", Lie.INJECTED, scene -> scene.vault()
                        .become(scene.othersVault())),
                onNew(
                        "commit-left-out",
                        12,
                        "a page without its second commit",
                        Lie.OMITTED,
                        scene -> scene.tells("GET", COMMITS, page -> ((ArrayNode) page.path("commits")).remove(1))),
                onNew(
                        "commit-left-out-and-the-rest-renumbered",
                        12,
                        "a history without its second commit, counted anew",
                        Lie.INJECTED,
                        HistoryAttacks::leaveOutAndRenumber),
                onNew(
                        "commits-withheld",
                        12,
                        "a head, and no commits that lead to it",
                        Lie.OMITTED,
                        scene -> scene.tells("GET", COMMITS, HistoryAttacks::withhold)),
                onNew(
                        "commits-in-another-order",
                        12,
                        "the first two commits change places",
                        Lie.REORDERED,
                        scene -> Collections.swap(scene.vault().commits, 0, 1)),
                onNew(
                        "commit-told-twice",
                        12,
                        "the first commit comes again",
                        Lie.REORDERED,
                        scene -> scene.tells("GET", COMMITS, HistoryAttacks::repeatFirst)),
                onNew(
                        "latest-body-pruned",
                        12,
                        "the only body of an item is said to be pruned",
                        Lie.OMITTED,
                        scene -> prune(scene.change(2))),
                Attack.of(
                        "commit-planted",
                        13,
                        "a commit that no device made, at the end",
                        Step.SYNC_ON_KNOWN_DEVICE,
                        Lie.INJECTED,
                        HistoryAttacks::plantCommit),
                Attack.of(
                        "commit-planted-after-restart",
                        13,
                        "a commit that no device made, at the end of the history that a device pulls again",
                        Step.SYNC_AFTER_RESTART,
                        Lie.INJECTED,
                        HistoryAttacks::plantCommit),
                onNew(
                        "commit-with-the-body-of-another",
                        13,
                        "the second commit with the first one's body",
                        Lie.CHAIN_BROKEN,
                        HistoryAttacks::swapBody),
                onNew(
                        "commit-with-the-body-of-another-and-its-digest",
                        13,
                        "the second commit with the first one's body, and the digest that fits it",
                        Lie.INJECTED,
                        HistoryAttacks::swapBodyAndDigest),
                onNew(
                        "commit-without-its-tokens",
                        13,
                        "the second commit without what the item is found by",
                        Lie.CHAIN_BROKEN,
                        scene -> scene.change(2).putArray("tokens")));
    }

    private static Attack onNew(String name, int row, String title, Lie lie, Attack.Deed deed) {
        return Attack.of(name, row, title, Step.SYNC_ON_NEW_DEVICE, lie, deed);
    }

    private static void leaveOutAndRenumber(Scene scene) {
        List<ObjectNode> commits = scene.vault().commits;
        commits.remove(1);
        for (int i = 1; i < commits.size(); i++) {
            commits.get(i).put("n", i + 1).put("base", i);
        }
    }

    private static void withhold(ObjectNode page) {
        page.putArray("commits");
        page.putNull("next");
    }

    private static void repeatFirst(ObjectNode page) {
        ArrayNode commits = (ArrayNode) page.path("commits");
        commits.insert(1, commits.path(0).deepCopy());
    }

    /** The digest of a commit covers its changes' own digests, so that this one is right. */
    private static void prune(ObjectNode change) {
        String digest = CommitDigest.ofChange(change);
        change.remove(List.of("key", "body", "tokens"));
        change.put("digest", digest);
    }

    private static void plantCommit(Scene scene) {
        StoredVault vault = scene.vault();
        int head = vault.commits.size();
        ObjectNode planted = vault.commits.get(0).deepCopy().put("n", head + 1).put("base", head);
        JsonNode changes = planted.path("changes");
        ((ObjectNode) changes.get(0)).put("itemId", Scene.PLANTED);
        vault.commits.add(planted.put("digest", CommitDigest.of(changes)));
    }

    private static void swapBody(Scene scene) {
        scene.change(2).set("body", scene.change(1).path("body"));
    }

    private static void swapBodyAndDigest(Scene scene) {
        swapBody(scene);
        ObjectNode commit = scene.vault().commits.get(1);
        commit.put("digest", CommitDigest.of(commit.path("changes")));
    }
}

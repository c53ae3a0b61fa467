package org.sealwell.evil;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A vault as the server keeps it; everything in it may be rewritten. */
public final class StoredVault {
    /** Commits as they are told, with {@code n, base, digest, mac, at, changes}. */
    public final List<ObjectNode> commits = new ArrayList<>();
    /** Each item's revisions as they are told, oldest first. */
    public final Map<String, List<ObjectNode>> items = new TreeMap<>();
    /** The stored checkpoint, or null. */
    public @Nullable ObjectNode checkpoint;

    /** A deep copy: what the server may go back to, or show to somebody else. */
    public StoredVault copy() {
        StoredVault copy = new StoredVault();
        copy.become(this);
        return copy;
    }

    /** Becomes the other one. */
    public void become(StoredVault other) {
        List<ObjectNode> theirCommits =
                other.commits.stream().map(ObjectNode::deepCopy).toList();
        commits.clear();
        commits.addAll(theirCommits);
        Map<String, List<ObjectNode>> theirItems = new TreeMap<>();
        other.items.forEach((id, revisions) -> theirItems.put(
                id, new ArrayList<>(revisions.stream().map(ObjectNode::deepCopy).toList())));
        items.clear();
        items.putAll(theirItems);
        checkpoint = other.checkpoint == null ? null : other.checkpoint.deepCopy();
    }

    /** Becomes what it was at commit {@code n}: an old snapshot, but for the checkpoint, which stays. */
    public void goBackTo(int n) {
        commits.subList(n, commits.size()).clear();
        items.values()
                .forEach(revisions -> revisions.removeIf(item -> item.path("n").asInt() > n));
        items.values().removeIf(List::isEmpty);
    }

    /** The newest revision of an item; empty where there is none. */
    Optional<ObjectNode> latest(String itemId) {
        return Optional.ofNullable(items.get(itemId)).map(revisions -> revisions.get(revisions.size() - 1));
    }
}

package org.sealwell.client.evil;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A vault as the server keeps it; everything in it may be rewritten. */
public final class StoredVault {
    /** Commits as they are told, with {@code n, base, digest, mac, at, changes}. */
    public final List<ObjectNode> commits = new ArrayList<>();
    /** Each item's revisions as they are told, oldest first. */
    public final Map<String, List<ObjectNode>> items = new TreeMap<>();
    /** The stored checkpoint, or null. */
    public ObjectNode checkpoint;

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

    ObjectNode latest(String itemId) {
        List<ObjectNode> revisions = items.get(itemId);
        return revisions == null ? null : revisions.get(revisions.size() - 1);
    }
}

package org.sealwell.evil;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account's activity as the server keeps it; everything in it may be rewritten. */
public final class StoredActivity {

    private static final long AT = 1_767_323_045;

    /** Entries as they are told, oldest first. */
    public final List<ObjectNode> entries = new ArrayList<>();

    private final String accountId;

    StoredActivity(String accountId) {
        this.accountId = accountId;
    }

    /** Something happened. */
    public void append(String kind, @Nullable String subject, @Nullable Integer count) {
        ObjectNode entry = Told.object().put("number", entries.size() + 1).put("at", AT + entries.size());
        entry.put("kind", kind).put("subject", subject).put("count", count);
        entries.add(entry.put("hash", ActivityHash.of(accountId, entry, headHash())));
    }

    /** Numbers and hashes all entries anew, so that the chain is sound in itself. */
    public void hashAnew() {
        List<ObjectNode> all = List.copyOf(entries);
        entries.clear();
        for (ObjectNode entry : all) {
            entry.put("number", entries.size() + 1);
            entries.add(entry.put("hash", ActivityHash.of(accountId, entry, headHash())));
        }
    }

    private String headHash() {
        return entries.isEmpty()
                ? ActivityHash.START
                : entries.get(entries.size() - 1).path("hash").asText();
    }

    ObjectNode head() {
        long number = entries.isEmpty()
                ? 0
                : entries.get(entries.size() - 1).path("number").asLong();
        return Told.object().put("number", number).put("hash", headHash());
    }

    /** The hash before the entry at a place of the list. */
    String before(int index) {
        return index == 0
                ? ActivityHash.START
                : entries.get(index - 1).path("hash").asText();
    }

    StoredActivity copy() {
        StoredActivity copy = new StoredActivity(accountId);
        copy.become(this);
        return copy;
    }

    /** Becomes the other one. */
    public void become(StoredActivity other) {
        List<ObjectNode> theirs =
                other.entries.stream().map(ObjectNode::deepCopy).toList();
        entries.clear();
        entries.addAll(theirs);
    }
}

package org.sealwell.client.vault;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.json.Members;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** An item as the server shows it. */
record Shown(
        String itemId,
        long revision,
        String collection,
        @Nullable String key,
        @Nullable String body,
        List<String> tokens,
        boolean deleted) {
    static final String[] MEMBERS = {
        "itemId", "revision", "collection", "key", "body", "tokens", "n", "deleted", "updatedAt"
    };

    static Shown read(Members item) {
        boolean deleted = item.flag("deleted");
        String key = item.textOrNull("key");
        String body = item.textOrNull("body");
        if (deleted != (key == null) || deleted != (body == null)) {
            throw item.wrong("body", "null exactly in a deletion");
        }
        item.number("n");
        item.read("updatedAt", Instant::parse);
        return new Shown(
                item.id("itemId"),
                item.number("revision"),
                item.id("collection"),
                key,
                body,
                Change.tokens(item),
                deleted);
    }

    /** Whether this is the item as the chain has it now. */
    void requireLatest(Item item) {
        if (item.deleted() && !deleted) {
            throw lie(Lie.RESURRECTED, "a deleted item is shown alive");
        }
        if (revision < item.revision()) {
            throw lie(Lie.ITEM_ROLLBACK, "an item at an older revision");
        }
        if (revision > item.revision()) {
            throw lie(Lie.INJECTED, "a revision that the chain does not hold");
        }
        if (deleted && !item.deleted()) {
            throw lie(Lie.OMITTED, "a live item is shown as deleted");
        }
        if (!collection.equals(item.collection)
                || !Objects.equals(body, item.body())
                || !Objects.equals(key, item.key())
                || !tokens.equals(item.tokens())) {
            throw lie(Lie.ITEM_REPLACED, "an item with another content");
        }
    }

    /** Whether this is that revision as the chain has it. Its key may have been wrapped anew since, its tokens dropped. */
    void requireRevision(Item item, long asked) {
        Item.Past past = item.past(asked);
        if (!itemId.equals(item.id) || revision != asked || !collection.equals(item.collection)) {
            throw lie(
                    revision < asked ? Lie.ITEM_ROLLBACK : Lie.ITEM_REPLACED,
                    "another revision than the one asked for");
        }
        if (deleted != past.deleted()) {
            throw lie(deleted ? Lie.OMITTED : Lie.RESURRECTED, "a deletion where there is none, or the reverse");
        }
        byte[] known = past.bodyHash();
        if (body != null && known != null && !Digest.same(Digest.of(body), known)) {
            throw lie(Lie.ITEM_REPLACED, "a revision with another content");
        }
    }

    private static ServerLiedException lie(Lie lie, String detail) {
        return new ServerLiedException(lie, detail);
    }
}

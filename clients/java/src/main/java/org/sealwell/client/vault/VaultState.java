package org.sealwell.client.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.keys.SealedEpoch;

/** Everything verified so far: the chain's end, and each item. Guarded by its vault's lock. */
final class VaultState {
    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, Set<String>> idsByToken = new HashMap<>();
    private long n;
    private byte[] mac;
    private boolean sawPruned;
    private long epoch;

    VaultState(byte[] start) {
        this.mac = start;
    }

    long n() {
        return n;
    }

    byte[] mac() {
        return mac;
    }

    boolean sawPruned() {
        return sawPruned;
    }

    /** The latest epoch in which a device has wrapped keys anew; 0 before the first rotation. */
    long epoch() {
        return epoch;
    }

    @Nullable Item item(String id) {
        return items.get(id);
    }

    /** In no order. */
    Stream<Item> items() {
        return items.values().stream();
    }

    /** Ids of live items with the token, collections' included; in no order. */
    Set<String> idsWith(String token) {
        return idsByToken.getOrDefault(token, Set.of());
    }

    void apply(Commit commit) {
        for (Change change : commit.changes()) {
            Item item = items.computeIfAbsent(change.itemId(), id -> new Item(id, change.collection()));
            String key = change.key();
            if (!change.op().equals("rekey")) {
                unindex(item);
            } else if (key != null) {
                epoch = Math.max(epoch, SealedEpoch.of(key));
            }
            item.apply(commit.n(), change);
            sawPruned |= change.pruned() != null;
            if (!item.deleted()) {
                index(item);
            }
        }
        n = commit.n();
        mac = commit.mac();
    }

    private void index(Item item) {
        idsByToken.computeIfAbsent(item.collection, token -> new HashSet<>()).add(item.id);
        item.tokens().forEach(token -> idsByToken
                .computeIfAbsent(token, none -> new HashSet<>())
                .add(item.id));
    }

    private void unindex(Item item) {
        forget(item.collection, item.id);
        item.tokens().forEach(token -> forget(token, item.id));
    }

    private void forget(String token, String id) {
        Set<String> ids = idsByToken.get(token);
        if (ids != null) {
            ids.remove(id);
        }
    }

    /** The checkpoint's root over all items; null while a body that it covers is unknown. */
    byte @Nullable [] root() {
        TreeSet<String> lines = new TreeSet<>();
        for (Item item : items.values()) {
            byte[] hash = item.bodyHash();
            if (hash == null) {
                return null;
            }
            lines.add(item.id + "|" + item.revision() + "|" + Base64Url.encode(hash));
        }
        return Digest.of(String.join("\n", lines).getBytes(US_ASCII));
    }
}

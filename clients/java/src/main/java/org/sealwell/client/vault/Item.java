package org.sealwell.client.vault;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.keys.SealedEpoch;

/** An item as the verified chain has it. Sealed: bodies are opened when somebody asks for them. */
final class Item {
    private static final byte[] EMPTY = Digest.of();

    /** What the chain says about a revision. */
    static final class Past {
        private final long n;
        private final boolean deleted;
        private @Nullable String body;
        private byte @Nullable [] bodyHash;
        private long epoch;

        private Past(long n, boolean deleted, @Nullable String body) {
            this.n = n;
            this.deleted = deleted;
            this.body = body;
            this.bodyHash = deleted ? EMPTY : null;
        }

        /** The commit it came with. */
        long n() {
            return n;
        }

        boolean deleted() {
            return deleted;
        }

        /** SHA-256 of the body's text, of nothing for a deletion; null where it was pruned. Of most latest bodies nobody asks. */
        byte @Nullable [] bodyHash() {
            if (bodyHash == null && body != null) {
                bodyHash = Digest.of(body);
            }
            return bodyHash;
        }

        /** Of revisions that are not the latest only the hash is kept, and where their keys are sealed. */
        private void supersede(@Nullable String key) {
            bodyHash();
            body = null;
            epoch = key == null ? 0 : SealedEpoch.of(key);
        }
    }

    final String id;
    final String collection;
    private final List<Past> history = new ArrayList<>(1);
    private @Nullable String key;
    private @Nullable String body;
    private List<String> tokens = List.of();

    Item(String id, String collection) {
        this.id = id;
        this.collection = collection;
    }

    void apply(long n, Change change) {
        String keyBefore = key;
        key = change.op().equals("rekey") && change.pruned() != null ? key : change.key();
        if (change.op().equals("rekey")) {
            return;
        }
        body = change.body();
        tokens = change.tokens();
        if (!history.isEmpty()) {
            past(revision()).supersede(keyBefore);
        }
        history.add(new Past(n, change.op().equals("delete"), body));
    }

    long revision() {
        return history.size();
    }

    Past past(long revision) {
        return history.get(Math.toIntExact(revision - 1));
    }

    boolean deleted() {
        return past(revision()).deleted();
    }

    /** The hash of the latest body; null where it was pruned, which an honest server does to older ones only. */
    byte @Nullable [] bodyHash() {
        return past(revision()).bodyHash();
    }

    /** Whether the key of any revision that there still is is sealed in an epoch. */
    boolean isSealedIn(long epoch) {
        return (key != null && SealedEpoch.of(key) == epoch) || history.stream().anyMatch(past -> past.epoch == epoch);
    }

    @Nullable String key() {
        return key;
    }

    @Nullable String body() {
        return body;
    }

    List<String> tokens() {
        return tokens;
    }
}

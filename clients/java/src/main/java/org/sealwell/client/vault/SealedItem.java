package org.sealwell.client.vault;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** One revision of an item as it was sealed: all that it takes to open it, but the keys. */
record SealedItem(String id, String collection, long revision, String key, String body) {

    /**
     * The item as the verified chain has it; empty when it does not exist, or no more.
     *
     * @throws ServerLiedException {@link Lie#OMITTED} when the server has withheld its latest body
     */
    static Optional<SealedItem> latest(@Nullable Item item) {
        if (item == null || item.deleted()) {
            return Optional.empty();
        }
        String key = item.key();
        String body = item.body();
        if (key == null || body == null) {
            throw new ServerLiedException(Lie.OMITTED, "the latest body of an item is withheld");
        }
        return Optional.of(new SealedItem(item.id, item.collection, item.revision(), key, body));
    }

    @Override
    public String toString() {
        return "SealedItem[" + id + ", revision " + revision + "]";
    }
}

package org.sealwell.vault.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of one item, as it goes over the wire and as it is stored. A pruned one has lost key, body and tokens, and has its
 * {@code digest} instead; what it weighed stays in the store as {@code freed}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        String op,
        String itemId,
        int revision,
        String collection,
        @Nullable String key,
        @Nullable String body,
        @Nullable List<String> tokens,
        @Nullable String digest,
        @Nullable @JsonIgnore Long freed) {

    public static final String PUT = "put";
    public static final String DELETE = "delete";
    public static final String REKEY = "rekey";

    public boolean puts() {
        return PUT.equals(op);
    }

    public boolean deletes() {
        return DELETE.equals(op);
    }

    /** A change that has just been made, or is as it was. */
    public static Change whole(
            String op,
            String itemId,
            int revision,
            String collection,
            @Nullable String key,
            @Nullable String body,
            @Nullable List<String> tokens) {
        return new Change(op, itemId, revision, collection, key, body, tokens, null, null);
    }

    @JsonIgnore
    public boolean isPruned() {
        return digest != null;
    }

    public boolean rekeys() {
        return REKEY.equals(op);
    }

    /** What this change weighs against the quota, or did before it was pruned: what is sealed, and its tokens. */
    public long weight() {
        if (freed != null) {
            return freed;
        }
        long tokensWeight =
                tokens == null ? 0 : tokens.stream().mapToLong(String::length).sum();
        return length(key) + length(body) + tokensWeight;
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}

package org.sealwell.vault.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of one item, as it goes over the wire and as it is stored. A pruned one has lost key, body and tokens, and has its
 * {@code digest} instead.
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
        @Nullable String digest) {

    public static final String PUT = "put";
    public static final String DELETE = "delete";
    public static final String REKEY = "rekey";

    public boolean puts() {
        return PUT.equals(op);
    }

    public boolean deletes() {
        return DELETE.equals(op);
    }

    public boolean rekeys() {
        return REKEY.equals(op);
    }

    /** What this change weighs against the quota: what is sealed, and its tokens. */
    public long weight() {
        long tokensWeight =
                tokens == null ? 0 : tokens.stream().mapToLong(String::length).sum();
        return length(key) + length(body) + tokensWeight;
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}

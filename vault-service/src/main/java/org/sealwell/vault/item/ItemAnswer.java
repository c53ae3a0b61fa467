package org.sealwell.vault.item;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwell.vault.ledger.Change;
import org.sealwell.vault.ledger.Item;
import org.sealwell.vault.ledger.Item.Version;

/** An item, or one revision of it. {@code n} is the commit that changed it last; a deleted one has neither key nor body. */
public record ItemAnswer(
        String itemId,
        int revision,
        String collection,
        @Nullable String key,
        @Nullable String body,
        List<String> tokens,
        long n,
        boolean deleted,
        Instant updatedAt) {

    static ItemAnswer of(Item item) {
        return new ItemAnswer(
                item.itemId(),
                item.revision(),
                item.collection(),
                item.key(),
                item.body(),
                item.tokens(),
                item.n(),
                item.deleted(),
                item.updatedAt());
    }

    static ItemAnswer of(Change change, Version version, @Nullable String key) {
        return new ItemAnswer(
                change.itemId(),
                change.revision(),
                change.collection(),
                key,
                change.body(),
                change.tokens() == null ? List.of() : change.tokens(),
                version.n(),
                version.deleted(),
                version.at());
    }
}

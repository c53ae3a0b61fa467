package org.sealwell.client.vault;

import java.util.List;

/**
 * Section 6, the account key: records that are sealed in an older epoch get their keys wrapped under the current one, a commit at a time. What is left
 * can be told from the records themselves, so it can be broken off anywhere and taken up on any device.
 */
public final class Rewrapping {
    private static final int MOST_CHANGES = 500;

    private final Vault vault;

    public Rewrapping(Vault vault) {
        this.vault = vault;
    }

    /**
     * Wraps what is left, also what devices have written meanwhile that do not know the new key yet.
     *
     * @return how many records that were
     */
    public int run(RewrapProgress progress) {
        int done = 0;
        for (List<String> left = left(); !left.isEmpty(); left = left()) {
            int all = done + left.size();
            for (int from = 0; from < left.size(); from += MOST_CHANGES) {
                List<String> batch = left.subList(from, Math.min(from + MOST_CHANGES, left.size()));
                vault.rewrap(batch);
                done += batch.size();
                progress.reached(done, all);
            }
        }
        return done;
    }

    /**
     * Whether anything is sealed in an epoch: a record, or one of its older revisions, whose keys are never wrapped anew.
     *
     * @param epoch of an account key
     */
    public boolean isInUse(long epoch) {
        vault.sync();
        return vault.read(state -> state.items().anyMatch(item -> item.isSealedIn(epoch)));
    }

    private List<String> left() {
        vault.sync();
        return vault.read(state -> state.items()
                .filter(vault.sealer()::isSealedInThePast)
                .map(item -> item.id)
                .sorted()
                .toList());
    }
}

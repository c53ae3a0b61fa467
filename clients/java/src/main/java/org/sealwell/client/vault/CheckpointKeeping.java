package org.sealwell.client.vault;

import org.jspecify.annotations.Nullable;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.pins.Pins;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** Which checkpoint a session measures the server against, and when it leaves a new one. */
final class CheckpointKeeping {
    private static final int COMMITS_A_CHECKPOINT = 50;

    private final SessionApi api;
    private final Chain chain;
    private final Pins pins;
    private final String accountId;
    private long newest;

    CheckpointKeeping(SessionApi api, Chain chain, Pins pins, String accountId) {
        this.api = api;
        this.chain = chain;
        this.pins = pins;
        this.accountId = accountId;
    }

    /** The stored one, for a session that begins; null without any. Stored checkpoints only move forward. */
    @Nullable Checkpoint stored() {
        Checkpoint stored = Checkpoint.fetch(api).orElse(null);
        if ((stored == null ? 0 : stored.n()) < pins.account(accountId).checkpoint()) {
            throw new ServerLiedException(Lie.CHECKPOINT_WRONG, "the checkpoint is older than one this device knows");
        }
        return stored;
    }

    /** After the pull that passed it. */
    void checked(Checkpoint checkpoint) {
        newest = Math.max(newest, checkpoint.n());
        pins.pinCheckpoint(accountId, checkpoint.n());
    }

    void storeNowAndThen(VaultState state) {
        if (state.n() - newest >= COMMITS_A_CHECKPOINT) {
            store(state);
        }
    }

    void store(VaultState state) {
        Checkpoint checkpoint = Checkpoint.of(chain, state);
        if (checkpoint != null && state.n() > newest) {
            checkpoint.store(api);
            checked(checkpoint);
        }
    }
}

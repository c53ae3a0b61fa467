package org.sealwell.client.vault;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.pins.AccountPin;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** One pull, from the verified end of the chain to the server's head. */
final class Pull {
    private final SessionApi api;
    private final Chain chain;
    private final CommitCheck check;
    private final VaultState state;
    private final AccountPin pin;
    private final @Nullable Checkpoint checkpoint;
    private final Map<Long, byte[]> macs = new HashMap<>();

    Pull(SessionApi api, Chain chain, VaultState state, AccountPin pin, @Nullable Checkpoint checkpoint) {
        this.api = api;
        this.chain = chain;
        this.check = new CommitCheck(chain);
        this.state = state;
        this.pin = pin;
        this.checkpoint = checkpoint;
    }

    /** Pulls; the state holds all that was verified, also when a later commit was a lie. */
    void run() {
        requireCheckpoint();
        PagesAhead pages = new PagesAhead(this::fetch);
        while (true) {
            long before = state.n();
            CommitPage page = pages.next(before);
            requireHead(page.head());
            for (Commit commit : page.commits()) {
                take(commit, page);
            }
            if (state.n() >= page.head().n()) {
                requireSameHead(page.head());
                return;
            }
            if (state.n() == before) {
                throw new ServerLiedException(Lie.OMITTED, "the commits up to the head are withheld");
            }
        }
    }

    /** Whether this pull brought a commit with that MAC: then a push whose answer was lost had arrived. */
    boolean brought(long n, byte[] mac) {
        byte[] pulled = macs.get(n);
        return pulled != null && Digest.same(pulled, mac);
    }

    private CommitPage fetch(long after, long limit) {
        String path = "/api/vault/v1/commits?after=" + after + "&limit=" + limit;
        return CommitPage.read(api.call(ApiCall.get(path)).require(200).body());
    }

    private void take(Commit commit, CommitPage page) {
        try {
            check.requireNext(state, commit, page.commits());
        } catch (ServerLiedException e) {
            throw e.lie() == Lie.INJECTED && serverShowsAnotherPast()
                    ? new ServerLiedException(Lie.FORKED, "the server's commit " + state.n() + " is another one")
                    : e;
        }
        state.apply(commit);
        macs.put(commit.n(), commit.mac());
        requirePin();
        requireCheckpoint();
    }

    /** A MAC over another past and a MAC that nobody made look alike; the server's own word on our past tells them apart. */
    private boolean serverShowsAnotherPast() {
        if (state.n() == 0) {
            return false;
        }
        CommitPage past = fetch(state.n() - 1, 1);
        return !past.commits().isEmpty() && !Digest.same(past.commits().get(0).mac(), state.mac());
    }

    private void requireHead(Head head) {
        if (head.n() < Math.max(state.n(), pin.n())) {
            throw new ServerLiedException(Lie.ROLLBACK, "the head is behind what this device has seen");
        }
        if (checkpoint != null && head.n() < checkpoint.n()) {
            throw new ServerLiedException(Lie.ROLLBACK, "the head is behind the stored checkpoint");
        }
        if (head.n() == state.n()) {
            requireSameHead(head);
        }
    }

    private void requireSameHead(Head head) {
        if (head.n() == state.n()
                && head.n() > 0
                && !Base64Url.encode(state.mac()).equals(head.mac())) {
            throw new ServerLiedException(Lie.FORKED, "the server's head " + head.n() + " is another one");
        }
    }

    private void requirePin() {
        if (state.n() == pin.n() && !Base64Url.encode(state.mac()).equals(pin.mac())) {
            throw new ServerLiedException(
                    Lie.FORKED, "commit " + pin.n() + " is another one than this device has seen");
        }
    }

    private void requireCheckpoint() {
        if (checkpoint != null && checkpoint.n() == state.n()) {
            checkpoint.requireFitting(chain, state);
        }
    }
}

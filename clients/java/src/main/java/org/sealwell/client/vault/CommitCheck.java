package org.sealwell.client.vault;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** Whether a commit is the next one of the chain. */
final class CommitCheck {
    private final Chain chain;

    CommitCheck(Chain chain) {
        this.chain = chain;
    }

    /**
     * Checks a commit of a page against everything verified before it.
     *
     * @param page the whole page: tells a gap from a wrong order
     * @throws ServerLiedException with the lie's name
     */
    void requireNext(VaultState state, Commit commit, List<Commit> page) {
        requireNumber(state.n() + 1, commit, page);
        if (commit.base() != state.n() || !Digest.same(Commit.digestOf(commit.changes()), commit.digest())) {
            throw lie(Lie.CHAIN_BROKEN, "commit " + commit.n() + " is not what its digest says");
        }
        if (!Digest.same(chain.mac(commit.n(), state.mac(), commit.digest()), commit.mac())) {
            throw lie(Lie.INJECTED, "commit " + commit.n() + " was not made here by a device of the account");
        }
        requireRevisions(state, commit);
    }

    private static void requireNumber(long expected, Commit commit, List<Commit> page) {
        if (commit.n() == expected) {
            return;
        }
        boolean comesLater = page.stream().anyMatch(other -> other.n() == expected);
        if (commit.n() < expected || comesLater) {
            throw lie(Lie.REORDERED, "commit " + commit.n() + " in the place of " + expected);
        }
        throw lie(Lie.OMITTED, "commit " + expected + " is missing");
    }

    private static void requireRevisions(VaultState state, Commit commit) {
        Set<String> changed = new HashSet<>();
        for (Change change : commit.changes()) {
            if (!changed.add(change.itemId())) {
                throw lie(Lie.REVISION_WRONG, "one commit changes an item twice");
            }
            requireRevision(state.item(change.itemId()), change);
        }
    }

    private static void requireRevision(@Nullable Item item, Change change) {
        long last = item == null ? 0 : item.revision();
        boolean rekey = change.op().equals("rekey");
        boolean dead = item == null || item.deleted();
        if (rekey ? dead || change.revision() != last : change.revision() != last + 1) {
            Lie lie = item != null && dead && change.revision() <= last ? Lie.RESURRECTED : Lie.REVISION_WRONG;
            throw lie(lie, "revision " + change.revision() + " after " + last);
        }
        if (item != null && !item.collection.equals(change.collection())) {
            throw lie(Lie.REVISION_WRONG, "an item in another collection");
        }
    }

    private static ServerLiedException lie(Lie lie, String detail) {
        return new ServerLiedException(lie, detail);
    }
}

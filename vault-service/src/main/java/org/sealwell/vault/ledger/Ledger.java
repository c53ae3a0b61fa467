package org.sealwell.vault.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Keeps the projection in step with the chain. A commit is decided by its insertion; items and head follow, and if a crash came between,
 * the next access finds the commit beyond the head and finishes what was begun. See [Note: the projection].
 */
@ApplicationScoped
public class Ledger {

    private final Commits commits;
    private final Items items;
    private final Heads heads;

    @Inject
    Ledger(Commits commits, Items items, Heads heads) {
        this.commits = commits;
        this.items = items;
        this.heads = heads;
    }

    /** The head as it is after every commit has been projected. */
    public Uni<Head> head(String account) {
        return heads.find(account)
                .chain(head -> head.isPurged()
                        ? Uni.createFrom().item(head)
                        : commits.find(account, head.n() + 1).chain(beyond -> repaired(head, beyond)));
    }

    /** The head as it was last written: enough for a writer, whose insertion finds out whether it was behind. */
    public Uni<Head> headAsWritten(String account) {
        return heads.find(account);
    }

    private Uni<Head> repaired(Head head, Optional<Commit> beyond) {
        return beyond.map(commit -> project(commit).chain(() -> head(head.account())))
                .orElseGet(() -> Uni.createFrom().item(head));
    }

    /** Items first, head last: a head never promises what the items do not show. */
    public Uni<Void> project(Commit commit) {
        Uni<Void> ready = commit.n() == 1
                ? heads.ensure(commit.account())
                : Uni.createFrom().voidItem();
        return ready.chain(() -> items.apply(commit)).chain(() -> heads.advance(commit));
    }
}

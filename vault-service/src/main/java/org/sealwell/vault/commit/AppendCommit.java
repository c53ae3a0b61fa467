package org.sealwell.vault.commit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sealwell.vault.VaultConfig;
import org.sealwell.vault.ledger.Change;
import org.sealwell.vault.ledger.Commit;
import org.sealwell.vault.ledger.Commits;
import org.sealwell.vault.ledger.Digests;
import org.sealwell.vault.ledger.Head;
import org.sealwell.vault.ledger.Items;
import org.sealwell.vault.ledger.Ledger;

/**
 * The protocol's section 5 on the server's side: check what can be checked without keys, then insert under (account, n). All checks hold
 * for the state after commit n-1, and the insertion succeeds only if that is still the last one.
 */
@ApplicationScoped
class AppendCommit {

    private final Ledger ledger;
    private final Commits commits;
    private final Items items;
    private final Clock clock;
    private final VaultConfig.Quota quota;

    @Inject
    AppendCommit(Ledger ledger, Commits commits, Items items, Clock clock, VaultConfig config) {
        this.ledger = ledger;
        this.commits = commits;
        this.items = items;
        this.clock = clock;
        this.quota = config.quota();
    }

    Uni<CommitOutcome> append(String account, CommitRequest request) {
        List<Change> changes = request.toChanges();
        long bytes = changes.stream().mapToLong(Change::weight).sum();
        if (changes.size() > CommitRequest.MOST_CHANGES || bytes > CommitRequest.MOST_BYTES) {
            return done(new CommitOutcome.TooLarge());
        }
        if (!Digests.of(changes).equals(request.digest())) {
            return done(new CommitOutcome.DigestMismatch());
        }
        Proposal proposal = new Proposal(account, request.base() + 1, request.digest(), request.mac(), changes, bytes);
        return Uni.combine()
                .all()
                .unis(ledger.headAsWritten(account), items.standings(account, proposal.itemIds()))
                .asTuple()
                .chain(read -> append(proposal, read.getItem1(), new Succession(read.getItem2())));
    }

    /**
     * Head and items are read at once. Whoever knows commit n-1 has learned of it after it was projected, so both show it; who has only guessed
     * it could at most add a commit that no client of their own vault takes for good, as they can by a wrong MAC.
     */
    private Uni<CommitOutcome> append(Proposal proposal, Head head, Succession succession) {
        if (head.isPurged()) {
            return done(new CommitOutcome.Gone());
        }
        if (head.n() != proposal.n() - 1) {
            return answerFor(proposal);
        }
        Commit commit = proposal.toCommit(clock, succession.liveDelta(proposal.changes()));
        return succession
                .check(proposal.changes())
                .or(() -> overQuota(head, commit))
                .map(refusal -> refuseUnlessBehind(proposal, refusal))
                .orElseGet(() -> insert(proposal, commit));
    }

    private Optional<CommitOutcome> overQuota(Head head, Commit commit) {
        boolean grows = commit.liveDelta() > 0 || commit.changes().stream().anyMatch(Change::puts);
        boolean over =
                head.bytes() + commit.bytes() > quota.bytes() || head.items() + commit.liveDelta() > quota.items();
        return grows && over
                ? Optional.of(new CommitOutcome.OverQuota(quota.bytes(), quota.items()))
                : Optional.empty();
    }

    /** A refusal counts only if the projection was not behind: a crash may have left a commit whose items were half applied. */
    private Uni<CommitOutcome> refuseUnlessBehind(Proposal proposal, CommitOutcome refusal) {
        return commits.find(proposal.account(), proposal.n())
                .chain(beyond -> beyond.isPresent() ? answerFor(proposal) : done(refusal));
    }

    private Uni<CommitOutcome> insert(Proposal proposal, Commit commit) {
        return commits.insert(commit)
                .chain(inserted -> inserted
                        ? ledger.project(commit).replaceWith(new CommitOutcome.Added(commit.tip()))
                        : answerFor(proposal));
    }

    /** The number is taken, or not reached yet: by this very commit, or by another. */
    private Uni<CommitOutcome> answerFor(Proposal proposal) {
        return ledger.head(proposal.account()).chain(head -> commits.find(proposal.account(), proposal.n())
                .map(taken -> taken.filter(commit -> commit.isSame(proposal.digest(), proposal.mac()))
                        .<CommitOutcome>map(same -> new CommitOutcome.AddedBefore(same.tip()))
                        .orElseGet(() -> new CommitOutcome.Conflict(head.tip()))));
    }

    private static Uni<CommitOutcome> done(CommitOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    /** What a client wants to be commit {@code n}. */
    private record Proposal(String account, long n, String digest, String mac, List<Change> changes, long bytes) {

        List<String> itemIds() {
            return changes.stream().map(Change::itemId).distinct().toList();
        }

        Commit toCommit(Clock clock, int liveDelta) {
            return new Commit(
                    Commit.id(account, n), account, n, digest, mac, clock.instant(), bytes, liveDelta, changes);
        }
    }
}

package org.sealwell.vault.prune;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sealwell.vault.VaultConfig;
import org.sealwell.vault.ledger.Change;
import org.sealwell.vault.ledger.Commit;
import org.sealwell.vault.ledger.Commits;
import org.sealwell.vault.ledger.Head;
import org.sealwell.vault.ledger.Heads;
import org.sealwell.vault.ledger.Item;
import org.sealwell.vault.ledger.Item.Version;
import org.sealwell.vault.ledger.Items;

/**
 * Follows each chain at the distance of the history's length: when a commit has become old, the revisions it replaced lose their bodies.
 * Digests stay, so the chain can still be verified. Every step may be repeated.
 */
@ApplicationScoped
class PruneHistory {

    private static final int HEADS_AT_A_TIME = 100;
    private static final int COMMITS_A_ROUND = 1_000;

    private final Heads heads;
    private final Commits commits;
    private final Items items;
    private final Clock clock;
    private final VaultConfig config;

    @Inject
    PruneHistory(Heads heads, Commits commits, Items items, Clock clock, VaultConfig config) {
        this.heads = heads;
        this.commits = commits;
        this.items = items;
        this.clock = clock;
        this.config = config;
    }

    @Scheduled(
            every = "${sealwell.vault.prune-every:6h}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> prune() {
        Instant before = clock.instant().minus(config.history());
        return heads.all(HEADS_AT_A_TIME)
                .filter(head -> head.prunedTo() < head.n())
                .onItem()
                .transformToUniAndConcatenate(head -> follow(head, head.prunedTo() + 1, before, COMMITS_A_ROUND))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> follow(Head head, long n, Instant before, int left) {
        return left == 0 || n > head.n()
                ? Uni.createFrom().voidItem()
                : commits.find(head.account(), n)
                        .map(found -> found.filter(commit -> commit.at().isBefore(before)))
                        .chain(old -> old.map(commit -> pruneReplaced(commit)
                                        .chain(freed -> heads.pruned(head.account(), n, freed))
                                        .chain(() -> follow(head, n + 1, before, left - 1)))
                                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** The bytes that were freed by taking away what the commit's changes replaced. */
    private Uni<Long> pruneReplaced(Commit commit) {
        List<Change> replacing = commit.changes().stream()
                .filter(change -> !change.rekeys() && change.revision() > 1)
                .toList();
        return Multi.createFrom()
                .iterable(replacing)
                .onItem()
                .transformToUniAndConcatenate(change -> pruneBefore(commit.account(), change))
                .collect()
                .with(Collectors.summingLong(Long::longValue));
    }

    private Uni<Long> pruneBefore(String account, Change replacing) {
        return items.find(account, replacing.itemId())
                .map(item -> item.flatMap(present -> version(present, replacing.revision() - 1)))
                .chain(version -> version.map(old -> prune(account, old, replacing.itemId()))
                        .orElseGet(() -> Uni.createFrom().item(0L)));
    }

    private Uni<Long> prune(String account, Version old, String itemId) {
        return commits.change(account, old.n(), itemId).chain(found -> found.filter(Change::puts)
                .map(change -> prune(account, old, change).replaceWith(change.weight()))
                .orElseGet(() -> Uni.createFrom().item(0L)));
    }

    /** One that a crash, or another replica, has pruned already still counts: it is the mark's move that gives the bytes back, once. */
    private Uni<Void> prune(String account, Version old, Change change) {
        return change.isPruned() ? Uni.createFrom().voidItem() : commits.prune(account, old.n(), change);
    }

    private static Optional<Version> version(Item item, int revision) {
        List<Version> history = Objects.requireNonNullElse(item.history(), List.of());
        return revision <= history.size() ? Optional.of(history.get(revision - 1)) : Optional.empty();
    }
}

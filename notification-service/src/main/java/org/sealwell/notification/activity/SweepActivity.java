package org.sealwell.notification.activity;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;

/**
 * Removes the oldest entries of long chains, and what is left of deleted accounts. What is to go is first put out of sight: a reader would
 * take a hole for a lie. Every step may be repeated.
 */
@ApplicationScoped
class SweepActivity {

    /** As the protocol says (section 8): clients refuse a list that begins later. */
    static final long KEPT = 10_000;

    private static final int HEADS_AT_A_TIME = 100;
    private static final int ENTRIES_AT_A_TIME = 500;
    private static final Duration WRITERS_ARE_DONE = Duration.ofMinutes(15);
    private static final Duration KEEP_MARKS = Duration.ofDays(14);

    private final Heads heads;
    private final Entries entries;
    private final Clock clock;

    @Inject
    SweepActivity(Heads heads, Entries entries, Clock clock) {
        this.heads = heads;
        this.entries = entries;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sweep(KEPT);
    }

    Uni<Void> sweep(long kept) {
        return each(heads.all(HEADS_AT_A_TIME)
                .filter(head -> head.number() - head.oldest() >= kept || head.swept() < head.oldest())
                .onItem()
                .transformToUniAndConcatenate(
                        head -> shorten(head, Math.max(head.oldest(), head.number() - kept + 1))));
    }

    private Uni<Void> shorten(Head head, long oldest) {
        return heads.raiseOldest(head.account(), oldest)
                .chain(() -> each(Multi.createFrom()
                        .items(() -> LongStream.iterate(head.swept(), at -> at < oldest, at -> at + ENTRIES_AT_A_TIME)
                                .boxed())
                        .onItem()
                        .transformToUniAndConcatenate(at -> entries.deleteBetween(
                                head.account(), at, Math.min(at + ENTRIES_AT_A_TIME, oldest) - 1))))
                .chain(() -> heads.swept(head.account(), oldest));
    }

    /** What a writer added at the moment of the deletion, and then died. */
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> secondRound() {
        Instant now = clock.instant();
        return each(heads.purgedBefore(now.minus(WRITERS_ARE_DONE))
                        .onItem()
                        .transformToUniAndConcatenate(
                                head -> entries.deleteAll(head.account()).chain(() -> heads.emptied(head.account()))))
                .chain(() -> heads.forgetPurgedBefore(now.minus(KEEP_MARKS)));
    }

    private static Uni<Void> each(Multi<Void> steps) {
        return steps.collect().last().replaceWithVoid();
    }
}

package org.sealwell.share.expiry;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.sealwell.share.content.Pieces;
import org.sealwell.share.content.Pieces.Origin;
import org.sealwell.share.quota.Owner;
import org.sealwell.share.quota.Owners;
import org.sealwell.share.share.Share;
import org.sealwell.share.share.Shares;

/** What a creation that was broken off, or lost its id to another, has left: content that no share names, and quota that none takes. */
@ApplicationScoped
class SweepLeftovers {

    /** No request takes that long. */
    private static final Duration BROKEN_OFF = Duration.ofHours(1);
    /** What has been looked at twice is not looked at again. */
    private static final Duration LOOKED_BACK = Duration.ofHours(3);

    private final Shares shares;
    private final Pieces pieces;
    private final Owners owners;
    private final Clock clock;

    @Inject
    SweepLeftovers(Shares shares, Pieces pieces, Owners owners, Clock clock) {
        this.shares = shares;
        this.pieces = pieces;
        this.owners = owners;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        Instant before = clock.instant().minus(BROKEN_OFF);
        return pieces.storedBetween(clock.instant().minus(LOOKED_BACK), before)
                .onItem()
                .transformToUniAndConcatenate(this::deleteUnlessNamed)
                .collect()
                .last()
                .chain(() -> owners.holdingSince(before)
                        .onItem()
                        .transformToUniAndConcatenate(owner -> releaseUnlessTaken(owner, before))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> deleteUnlessNamed(Origin piece) {
        return shares.find(piece.share())
                .chain(found -> found.filter(share -> names(share, piece)).isPresent()
                        ? Uni.createFrom().voidItem()
                        : pieces.delete(piece.id()));
    }

    private static boolean names(Share share, Origin piece) {
        return share.end() == null && share.content().body().equals(piece.body());
    }

    private Uni<Void> releaseUnlessTaken(Owner owner, Instant before) {
        return Multi.createFrom()
                .iterable(owner.held())
                .filter(held -> held.at().isBefore(before))
                .onItem()
                .transformToUniAndConcatenate(held -> shares.find(owner.account(), held.share())
                        .chain(found ->
                                found.filter(share -> share.end() == null).isPresent()
                                        ? Uni.createFrom().voidItem()
                                        : owners.release(owner.account(), held.share(), held.bytes())))
                .collect()
                .last()
                .replaceWithVoid();
    }
}

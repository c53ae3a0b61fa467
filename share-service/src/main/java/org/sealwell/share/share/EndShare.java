package org.sealwell.share.share;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.sealwell.contracts.event.ShareEvent;
import org.sealwell.contracts.event.ShareEvent.ShareExpired;
import org.sealwell.contracts.event.ShareEvent.ShareRevoked;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.share.content.Pieces;
import org.sealwell.share.quota.Owners;

/**
 * Gone means gone. The decision takes the server's half out of the share's document, so that nobody can open what may still lie in the store
 * or in a backup of the content; then the content is deleted and the quota given back, both of which may be done twice. A tombstone stays,
 * for the owner's list and log. See [Note: gone means gone].
 */
@ApplicationScoped
public class EndShare {

    private final Shares shares;
    private final Pieces pieces;
    private final Owners owners;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    EndShare(Shares shares, Pieces pieces, Owners owners, Outbox outbox, Clock clock) {
        this.shares = shares;
        this.pieces = pieces;
        this.owners = owners;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Its owner takes it back; nothing happens to one that has ended. */
    public Uni<Void> revoke(Share share) {
        return end(share, Filters.eq("end", null), State.REVOKED, new ShareRevoked(share.account(), share.id()));
    }

    /** Ends one that is over by time or by its last opening, unless its owner has changed that meanwhile. */
    public Uni<Void> expire(Share share) {
        State why = share.state(clock.instant());
        return end(
                share,
                Filters.and(Filters.eq("end", null), Filters.eq("version", share.version())),
                why,
                new ShareExpired(
                        share.account(),
                        share.id(),
                        share.tally().opens(),
                        why == State.USED_UP,
                        share.policy().mails().expired()));
    }

    private Uni<Void> end(Share share, Bson expected, State why, ShareEvent told) {
        OutboxEntry event = outbox.entry(told);
        return shares.change(share.id(), expected, Share.ending(clock.instant(), why), List.of(event))
                .chain(this::cleanIf);
    }

    private Uni<Void> cleanIf(Optional<Share> ended) {
        return ended.map(this::clean).orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Deletes the content and gives the quota back; again if a crash has come between. */
    public Uni<Void> clean(Share ended) {
        return pieces.delete(ended.id(), ended.content().body(), ended.content().pieces())
                .chain(() -> owners.release(
                        ended.account(), ended.id(), ended.content().bytes()))
                .chain(() -> shares.change(ended.id(), Filters.ne("end", null), Updates.unset("cleaning"), List.of()))
                .replaceWithVoid();
    }
}

package org.sealwell.share.change;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.problem.Problem.FieldError;
import org.sealwell.share.ShareConfig;
import org.sealwell.share.change.ChangeResource.PolicyRequest;
import org.sealwell.share.share.EndShare;
import org.sealwell.share.share.Share;
import org.sealwell.share.share.Shares;

/** Changes a share as its owner wants: until when and how often it opens, that it opens again after a lock, and that it is over. */
@ApplicationScoped
class ChangeShare {

    private static final int RACES = 32;

    private final Shares shares;
    private final EndShare ending;
    private final ShareConfig config;
    private final Clock clock;

    @Inject
    ChangeShare(Shares shares, EndShare ending, ShareConfig config, Clock clock) {
        this.shares = shares;
        this.ending = ending;
        this.config = config;
        this.clock = clock;
    }

    /** @param expected the version that the caller has seen, or null for any */
    Uni<ChangeOutcome> change(String account, String id, PolicyRequest request, @Nullable Integer expected) {
        Instant now = clock.instant();
        Instant expiresAt = request.expiresAt().truncatedTo(ChronoUnit.MILLIS);
        if (!expiresAt.isAfter(now)) {
            return done(new ChangeOutcome.Senseless(new FieldError("#/expiresAt", "must be in the future")));
        }
        return update(
                account,
                id,
                expected,
                RACES,
                share -> expiresAt.isAfter(share.createdAt().plus(config.life().longest()))
                        ? null
                        : policy(share, request, expiresAt));
    }

    /** Wrong passwords count from nought again. */
    Uni<ChangeOutcome> unlock(String account, String id, @Nullable Integer expected) {
        return update(
                account,
                id,
                expected,
                RACES,
                share -> Updates.combine(Updates.unset("tally.lockedAt"), Updates.set("tally.wrongPasswords", 0)));
    }

    /** Of either profile. Done as well when it has ended already. */
    Uni<ChangeOutcome> revoke(String account, String id) {
        return shares.find(account, id)
                .chain(found -> found.isEmpty()
                        ? done(new ChangeOutcome.Unknown())
                        : ending.revoke(found.get())
                                .replaceWith(new ChangeOutcome.Done(found.get().version())));
    }

    /** What has been opened stays counted: the new limit is over all openings. */
    private static Bson policy(Share share, PolicyRequest request, Instant expiresAt) {
        Integer left = request.maxOpens() == null
                ? null
                : (int) Math.max(0, request.maxOpens() - share.tally().opens());
        return Updates.combine(
                Updates.set("policy", new Share.Policy(expiresAt, request.maxOpens(), request.wishes())),
                Updates.set("tally.opensLeft", left));
    }

    /** @param change what it should become, or null where its owner wants more than may be */
    private Uni<ChangeOutcome> update(
            String account,
            String id,
            @Nullable Integer expected,
            int racesLeft,
            Function<Share, @Nullable Bson> change) {
        return shares.find(account, id).chain(found -> {
            if (found.isEmpty() || found.get().isSmart()) {
                return done(new ChangeOutcome.Unknown());
            }
            Share share = found.get();
            if (expected != null && expected != share.version()) {
                return done(new ChangeOutcome.NotAsExpected());
            }
            if (share.isOver(clock.instant(), config.life().receipts())) {
                return done(new ChangeOutcome.Ended());
            }
            Bson wanted = change.apply(share);
            if (wanted == null) {
                return done(new ChangeOutcome.Senseless(
                        new FieldError("#/expiresAt", "must not be farther away than shares may live")));
            }
            return racesLeft == 0
                    ? done(new ChangeOutcome.NotAsExpected())
                    : shares.change(id, isStill(share), Updates.combine(wanted, Updates.inc("version", 1)), List.of())
                            .chain(changed -> changed.isPresent()
                                    ? done(new ChangeOutcome.Done(changed.get().version()))
                                    : update(account, id, expected, racesLeft - 1, change));
        });
    }

    /** No opening and no other change has come between. */
    private static Bson isStill(Share share) {
        return Filters.and(
                Filters.eq("end", null),
                Filters.eq("version", share.version()),
                Filters.eq("tally.opens", share.tally().opens()));
    }

    private static Uni<ChangeOutcome> done(ChangeOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}

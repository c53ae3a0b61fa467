package org.sealwell.share.proof;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.sealwell.share.ShareConfig;
import org.sealwell.share.limit.Limit;
import org.sealwell.share.limit.Limits;
import org.sealwell.share.share.Share;
import org.sealwell.share.share.Shares;
import org.sealwell.share.share.State;

/**
 * What every visitor passes first. Without the link nothing is asked, counted or guessed, and nobody learns whether there is a share: one
 * lookup, one comparison, one refusal. Only who has the link uses the share's own limit, so nobody else can shut the others out.
 */
@ApplicationScoped
public class Admission {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final Shares shares;
    private final Limits limits;
    private final Clock clock;
    private final Duration receipts;
    private final Limit perNetwork;
    private final Limit perShare;

    @Inject
    Admission(Shares shares, Limits limits, Clock clock, ShareConfig config) {
        this.shares = shares;
        this.limits = limits;
        this.clock = clock;
        this.receipts = config.life().receipts();
        this.perNetwork = new Limit("network", config.visits().perNetwork(), TEN_MINUTES);
        this.perShare = new Limit("share", config.visits().perShare(), TEN_MINUTES);
    }

    /** @param network the visitor's pseudonym */
    public Uni<Admitted> admit(String id, String linkProof, String network) {
        return admit(id, network, share -> !share.isSmart(), found -> Proofs.isItsLink(found, linkProof));
    }

    /** The same for a smart link, whose URL has the secret that proves it. */
    public Uni<Admitted> admitToSmart(String secret, String network) {
        String id = Share.Smart.idOf(Proofs.hash(secret));
        return admit(id, network, Share::isSmart, found -> Proofs.isItsLink(found, secret));
    }

    /** For who has been given a location of one of its files, and has proven that. */
    public Uni<Admitted> admitToFile(String id, String network) {
        return admit(id, network, Share::isSmart, Optional::isPresent);
    }

    private Uni<Admitted> admit(
            String id, String network, Predicate<Share> isOfProfile, Predicate<Optional<Share>> isProven) {
        return limits.take(perNetwork, network)
                .chain(refused -> refused.isPresent()
                        ? done(new Admitted.Throttled(refused.get()))
                        : shares.findToDecide(id)
                                .map(found -> found.filter(isOfProfile))
                                .chain(found -> recognise(found, isProven.test(found))));
    }

    /** The same, for who wants to begin something: a used-up share, kept for receipts alone, is nothing to them. */
    public Uni<Admitted> admitToLive(String id, String linkProof, String network) {
        return admit(id, linkProof, network)
                .map(admitted -> admitted instanceof Admitted.Recognised(Share share)
                                && share.state(clock.instant()) == State.USED_UP
                        ? new Admitted.Unknown()
                        : admitted);
    }

    private Uni<Admitted> recognise(Optional<Share> found, boolean recognised) {
        Instant now = clock.instant();
        return recognised && !found.get().isOver(now, receipts)
                ? limits.take(perShare, found.get().id()).map(refused -> refused.<Admitted>map(Admitted.Throttled::new)
                        .orElseGet(() -> new Admitted.Recognised(found.get())))
                : done(new Admitted.Unknown());
    }

    private static Uni<Admitted> done(Admitted admitted) {
        return Uni.createFrom().item(admitted);
    }
}

package org.sealwell.share.proof;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.sealwell.platform.attempts.Attempt;
import org.sealwell.platform.attempts.Attempts;
import org.sealwell.platform.attempts.Budgets;
import org.sealwell.share.ShareConfig;
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
    private final Attempts attempts;
    private final Clock clock;
    private final Duration receipts;
    private final Budgets perNetwork;
    private final Budgets perShare;

    @Inject
    Admission(Shares shares, Attempts attempts, Clock clock, ShareConfig config) {
        this.shares = shares;
        this.attempts = attempts;
        this.clock = clock;
        this.receipts = config.life().receipts();
        this.perNetwork = Budgets.of("network", config.visits().perNetwork(), TEN_MINUTES);
        this.perShare = Budgets.of("share", config.visits().perShare(), TEN_MINUTES);
    }

    /** @param network the visitor's pseudonym */
    public Uni<Admitted> admit(String id, String linkProof, String network) {
        return recognise(id, linkProof).chain(found -> admit(found, network));
    }

    /** The share to whose link a proof belongs. Whoever it has been recognised for must be admitted before anything is decided or told. */
    public Uni<Optional<Share>> recognise(String id, String linkProof) {
        return recognise(id, share -> !share.isSmart(), found -> Proofs.isItsLink(found, linkProof));
    }

    /** The same for a smart link, whose URL has the secret that proves it. */
    public Uni<Admitted> admitToSmart(String secret, String network) {
        String id = Share.Smart.idOf(Proofs.hash(secret));
        return recognise(id, Share::isSmart, found -> Proofs.isItsLink(found, secret))
                .chain(found -> admit(found, network));
    }

    /** For who has been given a location of one of its files, and has proven that. */
    public Uni<Admitted> admitToFile(String id, String network) {
        return recognise(id, Share::isSmart, Optional::isPresent).chain(found -> admit(found, network));
    }

    private Uni<Optional<Share>> recognise(
            String id, Predicate<Share> isOfProfile, Predicate<Optional<Share>> isProven) {
        return shares.findToDecide(id)
                .map(found -> found.filter(isOfProfile))
                .map(found -> isProven.test(found) && !found.get().isOver(clock.instant(), receipts)
                        ? found
                        : Optional.empty());
    }

    /** Whether somebody may go on, for whom a share has been recognised or not. */
    public Uni<Admitted> admit(Optional<Share> recognised, String network) {
        Attempt ofNetwork = new Attempt(network, perNetwork);
        return recognised
                .map(share -> admitted(new Admitted.Recognised(share), ofNetwork, new Attempt(share.id(), perShare)))
                .orElseGet(() -> admitted(new Admitted.Unknown(), ofNetwork));
    }

    /** The same, for who wants to begin something: a used-up share, kept for receipts alone, is nothing to them. */
    public Uni<Admitted> admitToLive(String id, String linkProof, String network) {
        return admit(id, linkProof, network)
                .map(admitted -> admitted instanceof Admitted.Recognised(Share share)
                                && share.state(clock.instant()) == State.USED_UP
                        ? new Admitted.Unknown()
                        : admitted);
    }

    private Uni<Admitted> admitted(Admitted admitted, Attempt... taken) {
        return attempts.reserve(taken)
                .map(reservation ->
                        reservation.refusedFor() == null ? admitted : new Admitted.Throttled(reservation.refusedFor()));
    }
}

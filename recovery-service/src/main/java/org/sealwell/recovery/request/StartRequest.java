package org.sealwell.recovery.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sealwell.contracts.event.RecoveryEvent.RecoveryRequested;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.attempts.Attempt;
import org.sealwell.platform.attempts.Attempts;
import org.sealwell.platform.attempts.Budgets;
import org.sealwell.recovery.circle.Change;
import org.sealwell.recovery.circle.Circle;
import org.sealwell.recovery.circle.CircleConfig;
import org.sealwell.recovery.circle.Circles;
import org.sealwell.recovery.circle.GuardianSet;
import org.sealwell.recovery.circle.HelpRequest;
import org.sealwell.recovery.circle.HelpRequest.PublicKey;
import org.sealwell.recovery.circle.HelpRequest.State;
import org.sealwell.recovery.circle.Links;
import org.sealwell.recovery.circle.RejectionToken;
import org.sealwell.recovery.circle.Told;
import org.sealwell.recovery.request.RequestResource.StartBody;

/** Step 7: one request at a time for an account, and whoever starts one cannot keep it from the owner or from the contacts. */
@ApplicationScoped
class StartRequest {

    private final MailboxTickets tickets;
    private final Circles circles;
    private final Attempts attempts;
    private final Links links;
    private final SecureRandom random;
    private final CircleConfig config;
    private final Clock clock;
    private final Budgets perAccount;

    @Inject
    StartRequest(
            MailboxTickets tickets,
            Circles circles,
            Attempts attempts,
            Links links,
            SecureRandom random,
            CircleConfig config,
            Clock clock) {
        this.tickets = tickets;
        this.circles = circles;
        this.attempts = attempts;
        this.links = links;
        this.random = random;
        this.config = config;
        this.clock = clock;
        this.perAccount = Budgets.of("help-request", config.requestsPerDay(), Duration.ofDays(1));
    }

    Uni<StartOutcome> start(String id, StartBody body) {
        return tickets.account(body.ticket()).chain(account -> account.map(holder -> start(holder, id, body))
                .orElseGet(() -> Uni.createFrom().item(new StartOutcome.NoTicket())));
    }

    private Uni<StartOutcome> start(String account, String id, StartBody body) {
        RejectionToken token = RejectionToken.draw(account, random);
        return circles.find(account)
                .chain(circle -> start(circle, id, body, token) instanceof Change.Done
                        ? reserved(account, id, body, token)
                        : decide(account, id, body, token));
    }

    /** What would come to nothing costs nothing. */
    private Uni<StartOutcome> reserved(String account, String id, StartBody body, RejectionToken token) {
        return attempts.reserve(new Attempt(account, perAccount))
                .chain(reservation -> reservation.refusedFor() == null
                        ? decide(account, id, body, token)
                        : Uni.createFrom().item(new StartOutcome.Throttled(reservation.refusedFor())));
    }

    private Uni<StartOutcome> decide(String account, String id, StartBody body, RejectionToken token) {
        return circles.change(account, circle -> start(circle, id, body, token)).map(StartOutcome.Decided::new);
    }

    private Change start(Circle circle, String id, StartBody body, RejectionToken token) {
        GuardianSet set = circle.set();
        HelpRequest known = circle.request(id).orElse(null);
        PublicKey key = new PublicKey(body.key().x(), body.key().y());
        if (known != null) {
            return known.key().equals(key) && known.tokenHash().equals(body.tokenHash())
                    ? new Change.Same(circle)
                    : Change.refused(ProblemType.REQUEST_ENDED);
        }
        if (circle.running().isPresent()) {
            return Change.refused(ProblemType.REQUEST_RUNNING);
        }
        if (set == null || set.shares().size() < set.needed()) {
            return Change.refused(ProblemType.RECOVERY_REFUSED);
        }
        Instant now = clock.instant();
        HelpRequest request = new HelpRequest(
                id,
                key,
                body.tokenHash(),
                token.hash(),
                State.OPEN,
                now,
                now.plusSeconds(set.waitSeconds()),
                now.plus(config.requestLife()),
                List.of(),
                0,
                now);
        return Change.done(circle.withRequest(request), new RecoveryRequested(circle.account(), id))
                .and(Stream.concat(Stream.of(alarm(circle.account(), set, token)), asked(set)));
    }

    private Told alarm(String account, GuardianSet set, RejectionToken token) {
        return new Told.Mail(
                account,
                "recovery-requested",
                Map.of(
                        "link", links.rejection(token),
                        "days",
                                Long.toString(
                                        Duration.ofSeconds(set.waitSeconds()).toDays())));
    }

    private Stream<Told> asked(GuardianSet set) {
        return set.shares().stream()
                .map(share -> new Told.Mail(share.account(), "help-asked", Map.of("link", links.help())));
    }
}

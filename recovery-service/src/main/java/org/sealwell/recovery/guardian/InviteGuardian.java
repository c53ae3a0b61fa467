package org.sealwell.recovery.guardian;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.sealwell.contracts.event.RecoveryEvent.GuardianInvited;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.attempts.Attempt;
import org.sealwell.platform.attempts.Attempts;
import org.sealwell.platform.attempts.Budgets;
import org.sealwell.recovery.circle.Change;
import org.sealwell.recovery.circle.Circle;
import org.sealwell.recovery.circle.CircleConfig;
import org.sealwell.recovery.circle.Circles;
import org.sealwell.recovery.circle.Guardian;
import org.sealwell.recovery.circle.Links;
import org.sealwell.recovery.circle.Told;
import org.sealwell.recovery.guardian.GuardianResource.InviteRequest;
import org.sealwell.recovery.pepper.Pepper;
import org.sealwell.recovery.pepper.Pepper.Purpose;

/** Step 1: an invitation goes out, and the address is forgotten. Nobody's mailbox is filled from here, whoever asks. */
@ApplicationScoped
class InviteGuardian {

    private static final Duration DAY = Duration.ofDays(1);

    private final Circles circles;
    private final Attempts attempts;
    private final Pepper pepper;
    private final Links links;
    private final CircleConfig config;
    private final Clock clock;
    private final Budgets perOwner;
    private final Budgets perAddress;

    @Inject
    InviteGuardian(Circles circles, Attempts attempts, Pepper pepper, Links links, CircleConfig config, Clock clock) {
        this.circles = circles;
        this.attempts = attempts;
        this.pepper = pepper;
        this.links = links;
        this.config = config;
        this.clock = clock;
        this.perOwner = Budgets.of("invite-owner", config.invitationsPerDay(), DAY);
        this.perAddress = Budgets.of("invite-address", config.invitationsPerAddress(), DAY);
    }

    /** The circle that results, or how long to wait. */
    Uni<Invitation> invite(String owner, InviteRequest request, String language) {
        return circles.find(owner)
                .chain(circle -> fits(circle, request) instanceof Change.Done
                        ? reserved(owner, request, language)
                        : change(owner, request, language));
    }

    /** What would come to nothing costs nothing. */
    private Uni<Invitation> reserved(String owner, InviteRequest request, String language) {
        String address = pepper.text(Purpose.INVITED_ADDRESS, request.address().text());
        return attempts.reserve(new Attempt(owner, perOwner), new Attempt(address, perAddress))
                .chain(reservation -> reservation.refusedFor() == null
                        ? change(owner, request, language)
                        : Uni.createFrom().item(new Invitation.Throttled(reservation.refusedFor())));
    }

    private Uni<Invitation> change(String owner, InviteRequest request, String language) {
        return circles.change(owner, circle -> withMail(fits(circle, request), owner, request, language))
                .map(Invitation.Decided::new);
    }

    private Change fits(Circle circle, InviteRequest request) {
        Guardian known = circle.guardian(request.id()).orElse(null);
        if (known != null) {
            return known.note().equals(request.note())
                    ? new Change.Same(circle)
                    : Change.refused(ProblemType.GUARDIAN_CONFLICT);
        }
        if (circle.living().count() >= config.most()) {
            return Change.refused(ProblemType.GUARDIAN_QUOTA_EXCEEDED);
        }
        Instant now = clock.instant();
        Guardian invited = Guardian.invited(request.id(), request.note(), now, now.plus(config.invitationLife()));
        return Change.done(circle.with(invited), new GuardianInvited(circle.account(), request.id()));
    }

    private Change withMail(Change change, String owner, InviteRequest request, String language) {
        return change instanceof Change.Done done
                ? done.and(Stream.of(new Told.Mail(
                        owner,
                        "contact-invitation",
                        Map.of(
                                "to", request.address().text(),
                                "language", language,
                                "from", request.from(),
                                "days", Long.toString(config.invitationLife().toDays()),
                                "link", links.invitation(owner, request.id())))))
                : change;
    }
}

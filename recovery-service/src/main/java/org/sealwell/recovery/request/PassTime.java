package org.sealwell.recovery.request;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.sealwell.contracts.event.RecoveryEvent.GuardianLeft;
import org.sealwell.contracts.event.RecoveryEvent.RecoveryCompleted;
import org.sealwell.recovery.circle.Change;
import org.sealwell.recovery.circle.Circle;
import org.sealwell.recovery.circle.CircleConfig;
import org.sealwell.recovery.circle.Circles;
import org.sealwell.recovery.circle.Guardian;
import org.sealwell.recovery.circle.Guardian.State;
import org.sealwell.recovery.circle.GuardianSet;
import org.sealwell.recovery.circle.HelpRequest;
import org.sealwell.recovery.circle.Links;
import org.sealwell.recovery.circle.Progress;
import org.sealwell.recovery.circle.Told;

/** What time alone changes: a request becomes ready or too old, contacts are reminded, invitations end. Any replica may come by first. */
@ApplicationScoped
public class PassTime {

    private final Circles circles;
    private final Links links;
    private final CircleConfig config;
    private final Clock clock;

    @Inject
    PassTime(Circles circles, Links links, CircleConfig config, Clock clock) {
        this.circles = circles;
        this.links = links;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${sealwell.recovery.guardians.sweep:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return circles.dueBy(clock.instant())
                .onItem()
                .transformToUniAndConcatenate(due -> circles.change(due.account(), this::pass))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** The password was reset: what was released has served, and cannot be had again. */
    public Uni<Void> completed(String account) {
        return circles.change(account, circle -> circle.running()
                        .filter(running -> running.state() == HelpRequest.State.RELEASED)
                        .<Change>map(running -> Change.done(
                                circle.withRequest(running.in(HelpRequest.State.COMPLETED, clock.instant())),
                                new RecoveryCompleted(account, running.id())))
                        .orElseGet(() -> new Change.Same(circle)))
                .replaceWithVoid();
    }

    private Change pass(Circle circle) {
        Instant now = clock.instant();
        Change.Done passed = remind(Progress.settle(Change.done(circle), now), now);
        for (Guardian guardian : circle.guardians()) {
            passed = guardian.state() == State.INVITED && !guardian.expiresAt().isAfter(now)
                    ? expire(passed, guardian, now)
                    : passed;
        }
        Circle kept = passed.circle().withoutThoseEndedBefore(now.minus(config.tombstones()));
        return new Change.Done(kept, passed.told());
    }

    private static Change.Done expire(Change.Done change, Guardian guardian, Instant now) {
        Circle circle = change.circle();
        return new Change.Done(
                        Progress.without(circle, guardian, State.EXPIRED, now).circle(), change.told())
                .and(Stream.of(
                        new Told.Of(new GuardianLeft(circle.account(), guardian.id(), State.EXPIRED.wireName()))));
    }

    private Change.Done remind(Change.Done change, Instant now) {
        Circle circle = change.circle();
        GuardianSet set = circle.set();
        HelpRequest running = circle.running()
                .filter(request -> request.nextReminder(config.reminders())
                        .filter(due -> !due.isAfter(now))
                        .isPresent())
                .orElse(null);
        if (set == null || running == null) {
            return change;
        }
        Stream<Told> reminders = set.shares().stream()
                .filter(share -> running.answerOf(share.guardian()).isEmpty())
                .map(share -> new Told.Mail(share.account(), "help-reminder", Map.of("link", links.help())));
        return new Change.Done(circle.withRequest(running.reminded()), change.told()).and(reminders);
    }
}

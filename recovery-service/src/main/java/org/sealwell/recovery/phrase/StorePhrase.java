package org.sealwell.recovery.phrase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import org.sealwell.contracts.event.RecoveryEvent.PhraseStored;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.recovery.phrase.PhraseResource.PhraseRequest;
import org.sealwell.recovery.plan.Plan;
import org.sealwell.recovery.plan.Plan.Phrase;
import org.sealwell.recovery.plan.Plans;

/** Stores or replaces the wrap under the phrase. The old words open nothing from then on: their wrap is gone. */
@ApplicationScoped
class StorePhrase {

    private static final int RACES = 3;

    private final Plans plans;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    StorePhrase(Plans plans, Outbox outbox, Clock clock) {
        this.plans = plans;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param expected what must hold of the plan as it is */
    Uni<PhraseOutcome> store(String account, PhraseRequest request, Predicate<Plan> expected) {
        return store(account, request, expected, RACES);
    }

    private Uni<PhraseOutcome> store(String account, PhraseRequest request, Predicate<Plan> expected, int racesLeft) {
        return plans.find(account).chain(plan -> {
            Phrase present = plan.phrase();
            if (plan.purgedAt() != null) {
                return done(new PhraseOutcome.Gone());
            }
            if (present != null && present.isSame(request.wrap(), request.proofHash())) {
                return done(new PhraseOutcome.Stored(present.version()));
            }
            if (racesLeft == 0 || !expected.test(plan)) {
                return done(new PhraseOutcome.NotAsExpected());
            }
            return replace(plan, request)
                    .chain(outcome ->
                            outcome != null ? done(outcome) : store(account, request, expected, racesLeft - 1));
        });
    }

    /** Nothing when another request came between. */
    private Uni<PhraseOutcome> replace(Plan plan, PhraseRequest request) {
        Instant now = clock.instant();
        Phrase present = plan.phrase();
        int version = plan.phraseVersion() + 1;
        Phrase phrase = new Phrase(
                request.wrap(), request.proofHash(), version, present == null ? now : present.createdAt(), now);
        PhraseOutcome outcome = version == 1 ? new PhraseOutcome.Created(1) : new PhraseOutcome.Stored(version);
        return plans.store(plan.account(), phrase, outbox.entry(new PhraseStored(plan.account(), version)))
                .map(stored -> stored ? outcome : null);
    }

    private static Uni<PhraseOutcome> done(PhraseOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}

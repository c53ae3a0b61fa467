package org.sealwell.recovery.circle;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.mongo.DuplicateKey;
import org.sealwell.platform.mongo.IndexPlan;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.outbox.OutboxRelay;
import org.sealwell.recovery.mail.SealedMails;

/** Circles in the store. A change is computed from what was read, and stored with what it tells only if nothing came between. */
@ApplicationScoped
public class Circles {

    public static final String COLLECTION = "circles";

    private static final int RACES = 8;
    /** What came between is over in milliseconds; a second is the least that {@code Retry-After} can say. */
    private static final Duration AFTER_RACES = Duration.ofSeconds(1);

    private final ReactiveMongoCollection<Circle> circles;
    private final Outbox outbox;
    private final OutboxRelay relay;
    private final SealedMails mails;
    private final CircleConfig config;
    private final Clock clock;

    @Inject
    Circles(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Outbox outbox,
            OutboxRelay relay,
            SealedMails mails,
            CircleConfig config,
            Clock clock) {
        this.circles = mongo.getDatabase(database).getCollection(COLLECTION, Circle.class);
        this.outbox = outbox;
        this.relay = relay;
        this.mails = mails;
        this.config = config;
        this.clock = clock;
    }

    @Produces
    @Singleton
    IndexPlan indexes() {
        return new IndexPlan(
                COLLECTION,
                List.of(
                        new IndexModel(Indexes.ascending("guardians.account")),
                        new IndexModel(Indexes.ascending("dueAt"))));
    }

    /** The circle; an empty one for who has none yet. */
    public Uni<Circle> find(String account) {
        return circles.find(Filters.eq(account))
                .collect()
                .first()
                .map(circle -> circle == null ? Circle.empty(account) : circle);
    }

    /** Those in which an account is, or was, a contact. */
    public Multi<Circle> withContact(String account) {
        return circles.find(Filters.and(Filters.eq("guardians.account", account), Filters.eq("purgedAt", null)));
    }

    /** Those in which something is due. */
    public Multi<Circle> dueBy(Instant time) {
        return circles.find(Filters.and(Filters.lte("dueAt", time), Filters.eq("purgedAt", null)));
    }

    /** Does something to a circle; of several at the same time each sees what the others did. */
    public Uni<Change> change(String account, Function<Circle, Change> act) {
        return change(account, act, RACES);
    }

    private Uni<Change> change(String account, Function<Circle, Change> act, int racesLeft) {
        return find(account).chain(circle -> {
            Change change = circle.purgedAt() == null ? act.apply(circle) : Change.refused(ProblemType.NOT_FOUND);
            return change instanceof Change.Done done
                    ? entries(done.told())
                            .chain(entries -> store(circle, done.circle(), entries))
                            .chain(stored -> again(stored, account, act, change, racesLeft))
                    : Uni.createFrom().item(change);
        });
    }

    private Uni<Change> again(
            boolean stored, String account, Function<Circle, Change> act, Change change, int racesLeft) {
        if (stored) {
            return Uni.createFrom().item(change);
        }
        return racesLeft > 0
                ? change(account, act, racesLeft - 1)
                : Uni.createFrom().item(Change.refused(ProblemType.OVERLOADED, AFTER_RACES));
    }

    private Uni<Boolean> store(Circle before, Circle changed, List<OutboxEntry> entries) {
        Circle after = changed.due(Deadlines.next(changed, config));
        boolean first = before.version() == 0;
        Bson unchanged = first ? Filters.exists("version", false) : Filters.eq("version", before.version());
        return circles.updateOne(
                        Filters.and(Filters.eq(before.account()), Filters.eq("purgedAt", null), unchanged),
                        Updates.combine(
                                Updates.set("version", before.version() + 1),
                                Updates.set("guardians", after.guardians()),
                                set("set", after.set()),
                                set("request", after.request()),
                                set("rehearsal", after.rehearsal()),
                                set("rehearsedAt", after.rehearsedAt()),
                                set("dueAt", after.dueAt()),
                                Updates.pushEach(OutboxEntry.FIELD, entries)),
                        new UpdateOptions().upsert(first))
                .map(result -> result.getModifiedCount() == 1 || result.getUpsertedId() != null)
                .onFailure(DuplicateKey::causes)
                .recoverWithItem(false)
                .invoke(stored -> {
                    if (stored) {
                        entries.forEach(entry -> relay.soon(COLLECTION, before.account(), entry));
                    }
                });
    }

    private static Bson set(String field, @Nullable Object value) {
        return value == null ? Updates.unset(field) : Updates.set(field, value);
    }

    /** An elliptic-curve agreement takes a millisecond: not on an event loop. */
    private Uni<List<OutboxEntry>> entries(List<Told> told) {
        return Uni.createFrom()
                .item(() -> told.stream().map(this::entry).toList())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private OutboxEntry entry(Told told) {
        return switch (told) {
            case Told.Of of -> outbox.entry(of.event());
            case Told.Mail mail -> mails.entry(mail.account(), mail.template(), mail.parameters());
        };
    }

    /** Takes everything out of a circle and leaves a mark, so that nothing is stored for the account any more. */
    public Uni<Void> purge(String account) {
        return circles.updateOne(
                        Filters.and(Filters.eq(account), Filters.eq("purgedAt", null)),
                        Updates.combine(
                                Updates.set("purgedAt", clock.instant()),
                                Updates.inc("version", 1L),
                                Updates.set("guardians", List.of()),
                                Updates.unset("set"),
                                Updates.unset("request"),
                                Updates.unset("rehearsal"),
                                Updates.unset("rehearsedAt"),
                                Updates.unset("dueAt")),
                        new UpdateOptions().upsert(true))
                .replaceWithVoid()
                .onFailure(DuplicateKey::causes)
                .recoverWithNull();
    }

    /** Removes old marks. */
    public Uni<Void> forgetPurgedBefore(Instant time) {
        return circles.deleteMany(Filters.and(Filters.lt("purgedAt", time), Filters.exists("outbox.0", false)))
                .replaceWithVoid();
    }
}

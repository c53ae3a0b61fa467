package org.sealwell.share.proof;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.mongo.IndexPlan;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.outbox.OutboxRelay;
import org.sealwell.share.proof.Verification.Code;
import org.sealwell.share.proof.Verification.Ticket;
import org.sealwell.share.share.Share;

/** Addresses on their way to be proven, in the store. */
@ApplicationScoped
public class Verifications {

    private static final String COLLECTION = "verifications";

    private final ReactiveMongoCollection<Verification> verifications;
    private final OutboxRelay relay;
    private final Clock clock;

    @Inject
    Verifications(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            OutboxRelay relay,
            Clock clock) {
        this.verifications = mongo.getDatabase(database).getCollection(COLLECTION, Verification.class);
        this.relay = relay;
        this.clock = clock;
    }

    @Produces
    @Singleton
    IndexPlan indexes() {
        return new IndexPlan(
                COLLECTION,
                List.of(new IndexModel(Indexes.ascending("account")), new IndexModel(Indexes.ascending("expiresAt"))));
    }

    /**
     * A new code for an address. One that is not allowed gets the same document and no mail; nobody knows its code.
     *
     * @param mail what tells the code, or for an address that gets none a text as long
     */
    public Uni<Void> begin(Share share, String address, Code code, @Nullable OutboxEntry mail, String decoy) {
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.setOnInsert("account", share.account()),
                Updates.setOnInsert("share", share.id()),
                Updates.set("code", code),
                Updates.max("expiresAt", code.expiresAt())));
        changes.add(mail == null ? Updates.set("decoy", decoy) : Updates.push(OutboxEntry.FIELD, mail));
        return verifications
                .updateOne(Filters.eq(address), Updates.combine(changes), new UpdateOptions().upsert(true))
                .invoke(() -> {
                    if (mail != null) {
                        relay.soon(COLLECTION, address, mail);
                    }
                })
                .replaceWithVoid();
    }

    /** Counts a try before anybody looks at it. */
    public Uni<Optional<Verification>> tryCode(String address, int mostTries) {
        return verifications
                .findOneAndUpdate(
                        Filters.and(
                                Filters.eq(address),
                                Filters.lt("code.tries", mostTries),
                                Filters.gt("code.expiresAt", clock.instant())),
                        Updates.inc("code.tries", 1),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))
                .map(Optional::ofNullable);
    }

    /** Gives out a ticket for a code that was right, once; false when the code has been spent or replaced meanwhile. */
    public Uni<Boolean> prove(String address, Code right, Ticket ticket) {
        return verifications
                .updateOne(
                        Filters.and(Filters.eq(address), Filters.eq("code.hash", right.hash())),
                        Updates.combine(
                                Updates.unset("code"),
                                Updates.set("ticket", ticket),
                                Updates.max("expiresAt", ticket.expiresAt())))
                .map(result -> result.getMatchedCount() == 1);
    }

    /** Whether a share wants no address, or the verification is of one that it allows. */
    public Uni<Boolean> isGood(Share share, @Nullable String verification) {
        if (share.gate() == null || !share.gate().wantsAddress()) {
            return Uni.createFrom().item(true);
        }
        if (verification == null) {
            return Uni.createFrom().item(false);
        }
        int dot = verification.indexOf('.');
        String hash = Proofs.hash(verification.substring(dot + 1));
        return verifications
                .find(Filters.eq(verification.substring(0, dot)))
                .collect()
                .first()
                .map(found -> found != null && isGood(found, share, hash, clock.instant()));
    }

    private static boolean isGood(Verification found, Share share, String hash, Instant now) {
        List<String> allowed = share.gate() == null ? null : share.gate().addresses();
        return found.share().equals(share.id())
                && allowed != null
                && allowed.contains(found.address())
                && found.ticket() != null
                && Proofs.isSame(found.ticket().hash(), hash)
                && found.ticket().expiresAt().isAfter(now);
    }

    public Uni<Void> deleteAllOf(String account) {
        return verifications.deleteMany(Filters.eq("account", account)).replaceWithVoid();
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> removeExpired() {
        return verifications
                .deleteMany(Filters.and(Filters.lt("expiresAt", clock.instant()), Filters.exists("outbox.0", false)))
                .replaceWithVoid();
    }
}

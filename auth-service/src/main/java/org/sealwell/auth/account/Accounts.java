package org.sealwell.auth.account;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealwell.auth.address.AddressIndex;
import org.sealwell.platform.mongo.DuplicateKey;
import org.sealwell.platform.mongo.IndexPlan;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.outbox.OutboxRelay;

/** The accounts. Every change is one update of one document that carries its events with it. */
@ApplicationScoped
public class Accounts {

    public static final String COLLECTION = "accounts";

    private final ReactiveMongoCollection<Account> accounts;
    private final OutboxRelay relay;

    @Inject
    Accounts(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            OutboxRelay relay) {
        this.accounts = mongo.getDatabase(database).getCollection(COLLECTION, Account.class);
        this.relay = relay;
    }

    @Produces
    @Singleton
    IndexPlan indexes() {
        return new IndexPlan(
                COLLECTION,
                List.of(
                        new IndexModel(Indexes.ascending("emailIndex"), new IndexOptions().unique(true)),
                        new IndexModel(Indexes.ascending("recoveryProofHash"), new IndexOptions().unique(true))));
    }

    public Uni<Optional<Account>> find(String id) {
        return accounts.find(Filters.eq(id)).collect().first().map(Optional::ofNullable);
    }

    /** As {@link #find}, but one that has been deleted is not found. */
    public Uni<Optional<Account>> findLiving(String id) {
        return find(id).map(found -> found.filter(account -> !account.isDeleted()));
    }

    public Uni<Optional<Account>> findBy(AddressIndex address) {
        return accounts.find(Filters.eq("emailIndex", address.text()))
                .collect()
                .first()
                .map(Optional::ofNullable);
    }

    /** The living account whose recovery key has this proof. */
    public Uni<Optional<Account>> findByRecoveryProof(String hash) {
        return accounts.find(Filters.and(Filters.eq("recoveryProofHash", hash), Filters.eq("deletedAt", null)))
                .collect()
                .first()
                .map(Optional::ofNullable);
    }

    /** @return false when the id, the address or the recovery proof is taken */
    public Uni<Boolean> insert(Account account) {
        return accounts.insertOne(account)
                .invoke(() -> relay.soon(COLLECTION, account.id(), account.outbox()))
                .replaceWith(true)
                .onFailure(DuplicateKey::causes)
                .recoverWithItem(false);
    }

    /**
     * One conditional update with its events.
     *
     * @return the account afterwards, or nothing when the condition did not hold or a unique value was taken
     */
    public Uni<Optional<Account>> update(String id, Bson condition, Bson change, OutboxEntry... events) {
        List<Bson> changes = new ArrayList<>(List.of(change));
        if (events.length > 0) {
            changes.add(Updates.pushEach(OutboxEntry.FIELD, Arrays.asList(events)));
        }
        return accounts.findOneAndUpdate(
                        Filters.and(Filters.eq(id), condition),
                        Updates.combine(changes),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))
                .map(Optional::ofNullable)
                .invoke(updated ->
                        updated.ifPresent(account -> relay.soon(COLLECTION, account.id(), Arrays.asList(events))))
                .onFailure(DuplicateKey::causes)
                .recoverWithItem(Optional::empty);
    }

    /** Tells something about a living account that changes nothing of it. */
    public Uni<Void> tell(String id, OutboxEntry event) {
        return accounts.updateOne(
                        Filters.and(Filters.eq(id), Filters.eq("deletedAt", null)),
                        Updates.push(OutboxEntry.FIELD, event))
                .invoke(result -> {
                    if (result.getModifiedCount() == 1) {
                        relay.soon(COLLECTION, id, event);
                    }
                })
                .replaceWithVoid();
    }

    /** Removes what is left of an account, once nothing waits in its outbox. */
    public Uni<Void> removeIf(Bson condition) {
        return accounts.deleteMany(condition).replaceWithVoid();
    }
}

package org.sealwell.share.access;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealwell.platform.mongo.DuplicateKey;
import org.sealwell.platform.mongo.IndexPlan;
import org.sealwell.share.share.Share;
import org.sealwell.share.share.Shares;

/**
 * Logs in the store. An entry is written into the share's own document by the update that decides about the visit, so that neither is there
 * without the other; from there it is filed under its number. Whoever reads a log files first what a crash has left, so the order is always
 * that of the decisions.
 */
@ApplicationScoped
public class Accesses {

    private static final String COLLECTION = "accesses";

    private final ReactiveMongoCollection<Access> accesses;
    private final Shares shares;
    private final Set<String> filing = ConcurrentHashMap.newKeySet();

    @Inject
    Accesses(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Shares shares) {
        this.accesses = mongo.getDatabase(database).getCollection(COLLECTION, Access.class);
        this.shares = shares;
    }

    @Produces
    @Singleton
    IndexPlan indexes() {
        return new IndexPlan(
                COLLECTION,
                List.of(new IndexModel(Indexes.ascending("share")), new IndexModel(Indexes.ascending("account"))));
    }

    /**
     * Files in the background, one after the other for each share: of many visits at once the next one, or whoever reads the log, files what
     * the others have left.
     */
    public void fileSoon(String share, Instant receiptsEnded) {
        if (filing.add(share)) {
            shares.find(share)
                    .chain(found -> found.map(read -> file(read, receiptsEnded))
                            .orElseGet(() -> Uni.createFrom().voidItem()))
                    .onTermination()
                    .invoke(() -> filing.remove(share))
                    .subscribe()
                    .with(done -> {}, failure -> {});
        }
    }

    /** Files what waits in a share; may be done twice, and by two at once. Old receipts go by the same update. */
    public Uni<Void> file(Share share, Instant receiptsEnded) {
        List<String> waiting = share.log().waiting();
        if (waiting.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Access> filed = IntStream.range(0, waiting.size())
                .mapToObj(i -> Access.of(share, share.log().filed() + i + 1, waiting.get(i)))
                .toList();
        return accesses.insertMany(filed, new InsertManyOptions().ordered(false))
                .replaceWithVoid()
                .onFailure(DuplicateKey::causes)
                .recoverWithNull()
                .chain(() -> shares.change(
                        share.id(),
                        Filters.eq("log.filed", share.log().filed()),
                        filing(share, receiptsEnded),
                        List.of()))
                .replaceWithVoid();
    }

    private static Bson filing(Share share, Instant receiptsEnded) {
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.pullAll("log.waiting", share.log().waiting()),
                Updates.inc("log.filed", share.log().waiting().size())));
        if (share.gate() != null) {
            changes.add(Updates.pull("gate.receipts", new Document("at", new Document("$lt", receiptsEnded))));
        }
        return Updates.combine(changes);
    }

    /** Entries before a number, newest first: {@code before} and those after it are left out. */
    public Uni<List<Access>> page(String share, int before, int limit) {
        List<String> ids = IntStream.range(Math.max(1, before - limit), Math.max(1, before))
                .mapToObj(n -> Access.id(share, n))
                .toList();
        return accesses.find(Filters.in("_id", ids)).collect().asList().map(found -> found.stream()
                .sorted(Comparator.comparingInt(Access::n).reversed())
                .toList());
    }

    public Uni<Void> deleteAll(String share) {
        return accesses.deleteMany(Filters.eq("share", share)).replaceWithVoid();
    }

    public Uni<Void> deleteAllOf(String account) {
        return accesses.deleteMany(Filters.eq("account", account)).replaceWithVoid();
    }

    /** Entry {@code n}, from 1, of a share's log; shard key {@code share}. */
    public record Access(@BsonId String id, String account, String share, int n, String sealed) {

        static Access of(Share share, int n, String sealed) {
            return new Access(id(share.id(), n), share.account(), share.id(), n, sealed);
        }

        static String id(String share, int n) {
            return share + "." + n;
        }
    }
}

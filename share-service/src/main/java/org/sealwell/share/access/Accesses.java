package org.sealwell.share.access;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    private static final Duration FILE_AFTER = Duration.ofMinutes(1);
    private static final int FILE_AT_MOST = 16;

    private final ReactiveMongoCollection<Access> accesses;
    private final Shares shares;
    private final Vertx vertx;

    /** How many entries of a share wait, as far as this process has seen. */
    private final Map<String, Integer> unfiled = new ConcurrentHashMap<>();

    @Inject
    Accesses(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Shares shares,
            Vertx vertx) {
        this.accesses = mongo.getDatabase(database).getCollection(COLLECTION, Access.class);
        this.shares = shares;
        this.vertx = vertx;
    }

    @Produces
    @Singleton
    IndexPlan indexes() {
        return new IndexPlan(
                COLLECTION,
                List.of(new IndexModel(Indexes.ascending("share")), new IndexModel(Indexes.ascending("account"))));
    }

    /**
     * Files in the background, a little later, what will wait in a share by then: of many visits all are filed together. Of a crowd it does not
     * wait that long, since each decision writes all that waits.
     */
    public void fileSoon(String share, Instant receiptsEnded) {
        int waiting = unfiled.merge(share, 1, Integer::sum);
        if (waiting == 1) {
            vertx.setTimer(FILE_AFTER.toMillis(), time -> fileNow(share, receiptsEnded));
        } else if (waiting == FILE_AT_MOST) {
            fileNow(share, receiptsEnded);
        }
    }

    private void fileNow(String share, Instant receiptsEnded) {
        if (unfiled.remove(share) != null) {
            shares.find(share)
                    .chain(found -> found.map(read -> file(read, receiptsEnded))
                            .orElseGet(() -> Uni.createFrom().voidItem()))
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

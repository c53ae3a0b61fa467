package org.sealwell.platform.outbox;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.netty.channel.EventLoopGroup;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.netty.MainEventLoopGroup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Takes entries out of their documents once the broker has them. Nobody waits for that, so it is done for all of a moment at once: one call for
 * each collection, and one change for each document. What a crash leaves in them comes a second time, as after any crash.
 */
@ApplicationScoped
class Removals {

    private static final Duration MOMENT = Duration.ofMillis(20);

    private final ReactiveMongoClient mongo;
    private final String database;
    private final EventLoopGroup loops;
    private @Nullable Moment next;

    @Inject
    Removals(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            @MainEventLoopGroup EventLoopGroup loops) {
        this.mongo = mongo;
        this.database = database;
        this.loops = loops;
    }

    /** Together with others. */
    Uni<Void> soon(String collection, Object documentId, List<String> entryIds) {
        return Uni.createFrom().completionStage(() -> joinNext(collection, documentId, entryIds));
    }

    /** For who would wait for the moment to pass. */
    Uni<Void> now(String collection, Object documentId, List<String> entryIds) {
        return mongo.getDatabase(database)
                .getCollection(collection)
                .updateOne(Filters.eq(documentId), without(entryIds))
                .replaceWithVoid();
    }

    private synchronized CompletionStage<Void> joinNext(String collection, Object documentId, List<String> entryIds) {
        Moment moment = next;
        if (moment == null) {
            moment = new Moment();
            // First the timer: where there are none any more, nobody may be left waiting for its end.
            // One of the loop's own: Vert.x's end with the server in whose request they were set, and a moment would
            // never be over.
            var unused = loops.schedule(this::endMoment, MOMENT.toMillis(), TimeUnit.MILLISECONDS);
            next = moment;
        }
        moment.collections
                .computeIfAbsent(collection, name -> new HashMap<>())
                .computeIfAbsent(documentId, id -> new ArrayList<>())
                .addAll(entryIds);
        return moment.written;
    }

    private void endMoment() {
        Moment moment;
        synchronized (this) {
            moment = next;
            next = null;
        }
        if (moment != null) {
            write(moment)
                    .subscribe()
                    .with(done -> moment.written.complete(null), moment.written::completeExceptionally);
        }
    }

    private Uni<Void> write(Moment moment) {
        return Multi.createFrom()
                .iterable(moment.collections.entrySet())
                .onItem()
                .transformToUniAndConcatenate(one -> write(one.getKey(), one.getValue()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> write(String collection, Map<Object, List<String>> entryIds) {
        List<WriteModel<Document>> changes = new ArrayList<>();
        entryIds.forEach((id, entries) -> changes.add(new UpdateOneModel<>(Filters.eq(id), without(entries))));
        return mongo.getDatabase(database)
                .getCollection(collection)
                .bulkWrite(changes, new BulkWriteOptions().ordered(false))
                .replaceWithVoid();
    }

    private static Bson without(List<String> entryIds) {
        return Updates.pull(OutboxEntry.FIELD, Filters.in("id", entryIds));
    }

    /** What is to be removed at the end of a moment. */
    private static final class Moment {
        private final Map<String, Map<Object, List<String>>> collections = new HashMap<>();
        private final CompletableFuture<Void> written = new CompletableFuture<>();
    }
}

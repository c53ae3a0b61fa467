package org.sealwell.share.content;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealwell.platform.mongo.IndexPlan;

/**
 * Sealed content in the store, in pieces, apart from the share: a share is read and counted without its content, and no
 * more than one piece is in memory at a time. Ids are made of the share, the request that brought it and the number, so that whoever uses
 * another's id touches nothing of theirs.
 */
@ApplicationScoped
public class Pieces {

    /** The most characters of one piece. */
    static final int LONGEST = 128 * 1024;

    private static final String COLLECTION = "pieces";

    private final ReactiveMongoCollection<Piece> pieces;
    private final Clock clock;

    @Inject
    Pieces(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database, Clock clock) {
        this.pieces = mongo.getDatabase(database).getCollection(COLLECTION, Piece.class);
        this.clock = clock;
    }

    @Produces
    @Singleton
    IndexPlan indexes() {
        return new IndexPlan(
                COLLECTION,
                List.of(new IndexModel(Indexes.ascending("account")), new IndexModel(Indexes.ascending("at"))));
    }

    /** How many pieces a content is stored in: each text is cut again, since the driver holds a document several times over. */
    public static int count(List<String> content) {
        return slices(content).size();
    }

    /** Stores all of it, before the share that names it; may be done twice. */
    public Uni<Void> store(String account, String share, String body, List<String> content) {
        Instant now = clock.instant();
        List<Slice> slices = slices(content);
        return Multi.createFrom()
                .range(0, slices.size())
                .onItem()
                .transformToUniAndConcatenate(n -> pieces.replaceOne(
                        Filters.eq(id(share, body, n)),
                        new Piece(
                                id(share, body, n),
                                account,
                                share,
                                body,
                                slices.get(n).bytes(content),
                                now),
                        new ReplaceOptions().upsert(true)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One piece; null when the share has ended meanwhile. */
    Uni<byte[]> read(String share, String body, int n) {
        return pieces.find(Filters.eq(id(share, body, n)))
                .collect()
                .first()
                .map(piece -> piece == null ? null : piece.text());
    }

    public Uni<Void> delete(String share, String body, int count) {
        List<String> ids =
                IntStream.range(0, count).mapToObj(n -> id(share, body, n)).toList();
        return pieces.deleteMany(Filters.in("_id", ids)).replaceWithVoid();
    }

    /** What may have been left behind by a request that was broken off: pieces stored between two moments. */
    public Multi<Origin> storedBetween(Instant from, Instant to) {
        return pieces.find(
                Filters.and(Filters.gte("at", from), Filters.lt("at", to)),
                Origin.class,
                new FindOptions().projection(Projections.include("share", "body")));
    }

    public Uni<Void> deleteAllOf(String account) {
        return pieces.deleteMany(Filters.eq("account", account)).replaceWithVoid();
    }

    public Uni<Void> delete(String id) {
        return pieces.deleteOne(Filters.eq(id)).replaceWithVoid();
    }

    private static List<Slice> slices(List<String> content) {
        List<Slice> slices = new ArrayList<>();
        for (int text = 0; text < content.size(); text++) {
            int length = content.get(text).length();
            for (int from = 0; from < length; from += LONGEST) {
                slices.add(new Slice(text, from, Math.min(length, from + LONGEST)));
            }
        }
        return slices;
    }

    private static String id(String share, String body, int n) {
        return share + "." + body + "." + n;
    }

    /** A part of one of the texts; its bytes are made when they are needed. */
    private record Slice(int text, int from, int to) {
        byte[] bytes(List<String> content) {
            return content.get(text).substring(from, to).getBytes(US_ASCII);
        }
    }

    /** Shard key {@code share}. */
    public record Piece(@BsonId String id, String account, String share, String body, byte[] text, Instant at) {
        @Override
        public String toString() {
            return "Piece[redacted]";
        }
    }

    /** Where a piece belongs. */
    public record Origin(@BsonId String id, String share, String body) {}
}

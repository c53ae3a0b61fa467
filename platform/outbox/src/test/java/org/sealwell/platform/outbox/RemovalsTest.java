package org.sealwell.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.quarkus.mongodb.impl.ReactiveMongoClientImpl;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.sealwell.local.store.EmbeddedStore;

class RemovalsTest {

    private static final int DOCUMENTS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicInteger updates = new AtomicInteger();

    private MongoClientSettings settings(EmbeddedStore store) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.connectionString()))
                .addCommandListener(new Updates(updates))
                .build();
    }

    private static Document document(int id) {
        List<Document> entries = List.of(new Document("id", "told-" + id), new Document("id", "untold-" + id));
        return new Document("_id", id).append(OutboxEntry.FIELD, entries);
    }

    private static List<String> left(Document document) {
        return document.getList(OutboxEntry.FIELD, Document.class).stream()
                .map(entry -> entry.getString("id"))
                .toList();
    }

    @Test
    void takesOutWhatWasToldAndNothingElseInFewCalls() {
        EventLoopGroup loops = new NioEventLoopGroup(1);
        try (EmbeddedStore store = EmbeddedStore.inMemory();
                MongoClient client = MongoClients.create(settings(store))) {
            ReactiveMongoClient mongo = new ReactiveMongoClientImpl(client);
            ReactiveMongoCollection<Document> documents =
                    mongo.getDatabase("test").getCollection("documents");
            documents
                    .insertMany(IntStream.range(0, DOCUMENTS)
                            .mapToObj(RemovalsTest::document)
                            .toList())
                    .await()
                    .atMost(PATIENCE);
            Removals removals = new Removals(mongo, "test", loops);
            List<Uni<Void>> all = IntStream.range(0, DOCUMENTS)
                    .mapToObj(id -> removals.soon("documents", id, List.of("told-" + id)))
                    .toList();

            Uni.join().all(all).andFailFast().await().atMost(PATIENCE);

            assertThat(documents.find().collect().asList().await().atMost(PATIENCE))
                    .hasSize(DOCUMENTS)
                    .allSatisfy(
                            document -> assertThat(left(document)).containsExactly("untold-" + document.get("_id")));
            // One, unless the machine pauses for longer than the moment between two of them.
            assertThat(updates).hasValueLessThan(DOCUMENTS / 2);
        } finally {
            loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
        }
    }

    /** Quarkus would take every other listener for one of its own clients. */
    @Vetoed
    private record Updates(AtomicInteger seen) implements CommandListener {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("update")) {
                seen.incrementAndGet();
            }
        }
    }
}

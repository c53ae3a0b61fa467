package org.sealwell.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {
    private static final int WRITES = 500;

    @TempDir
    Path directory;

    @Test
    void keepsDocumentsOverARestart() {
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            notes(client).insertOne(new Document("_id", "n1").append("text", "kept"));
        }

        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            assertThat(notes(client).find().first()).containsEntry("text", "kept");
        }
    }

    @Test
    void hasAnAcknowledgedWriteInItsFile(@TempDir Path copy) throws IOException {
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            IntStream.range(0, WRITES).parallel().forEach(i -> notes(client).insertOne(new Document("_id", i)));
            // What a killed process leaves behind is what the file holds now.
            Files.copy(directory.resolve("documents.mv.db"), copy.resolve("documents.mv.db"));
        }

        try (EmbeddedStore store = EmbeddedStore.start(copy, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            assertThat(notes(client).countDocuments()).isEqualTo(WRITES);
        }
    }

    @Test
    void forgetsWhatItHeldInMemory() {
        try (EmbeddedStore store = EmbeddedStore.inMemory();
                MongoClient client = MongoClients.create(store.connectionString())) {
            notes(client).insertOne(new Document("_id", 1));
            assertThat(notes(client).countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void writesNothingAfterTheFirstOfAnOrderedBulkThatFails() {
        try (EmbeddedStore store = EmbeddedStore.inMemory();
                MongoClient client = MongoClients.create(store.connectionString())) {
            notes(client).insertOne(new Document("_id", "full").append("used", 1));
            UpdateOptions upsert = new UpdateOptions().upsert(true);

            assertThatThrownBy(() -> notes(client)
                            .bulkWrite(List.of(
                                    new UpdateOneModel<>(eq("before"), inc("used", 1), upsert),
                                    new UpdateOneModel<>(and(eq("full"), eq("used", 0)), inc("used", 1), upsert),
                                    new UpdateOneModel<>(eq("after"), inc("used", 1), upsert))))
                    .isInstanceOfSatisfying(MongoBulkWriteException.class, failure -> {
                        assertThat(failure.getWriteErrors()).hasSize(1);
                        assertThat(failure.getWriteErrors().getFirst().getIndex())
                                .isEqualTo(1);
                        assertThat(failure.getWriteResult().getUpserts()).hasSize(1);
                    });

            assertThat(notes(client).find().map(note -> note.getString("_id")))
                    .containsExactlyInAnyOrder("before", "full");
        }
    }

    @Test
    void looksUpByIdWhatElseIsAsked() {
        try (EmbeddedStore store = EmbeddedStore.inMemory();
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> notes = notes(client);
            for (String id : List.of("a", "b", "c")) {
                notes.insertOne(new Document("_id", id).append("n", 1));
            }

            assertThat(ids(notes.find(and(eq("a"), eq("n", 1))))).containsExactly("a");
            assertThat(ids(notes.find(and(eq("a"), eq("n", 2))))).isEmpty();
            assertThat(ids(notes.find(and(eq("n", 1), in("_id", "c", "a", "z")))))
                    .containsExactly("a", "c");
            assertThat(ids(notes.find(and(in("_id", "c", "a"), eq("n", 1)))
                            .sort(descending("_id"))
                            .limit(1)))
                    .containsExactly("c");
            assertThat(notes.updateOne(and(eq("b"), eq("n", 1)), inc("n", 1)).getModifiedCount())
                    .isEqualTo(1);
            assertThat(notes.updateOne(and(eq("b"), eq("n", 1)), inc("n", 1)).getModifiedCount())
                    .isZero();
            assertThat(notes.deleteMany(and(in("_id", "a", "b"), eq("n", 2))).getDeletedCount())
                    .isEqualTo(1);
        }
    }

    @Test
    void looksAtAllForIdsThatAreNotText() {
        try (EmbeddedStore store = EmbeddedStore.inMemory();
                MongoClient client = MongoClients.create(store.connectionString())) {
            notes(client).insertOne(new Document("_id", 1L).append("n", 1));

            assertThat(notes(client).countDocuments(and(eq("_id", 1), eq("n", 1))))
                    .isEqualTo(1);
        }
    }

    private static List<String> ids(FindIterable<Document> found) {
        return found.map(document -> document.getString("_id")).into(new ArrayList<>());
    }

    private static MongoCollection<Document> notes(MongoClient client) {
        return client.getDatabase("test").getCollection("notes");
    }
}

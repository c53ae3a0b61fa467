package org.sealwell.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            Files.copy(directory.resolve("store.mv.db"), copy.resolve("store.mv.db"));
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

    private static MongoCollection<Document> notes(MongoClient client) {
        return client.getDatabase("test").getCollection("notes");
    }
}

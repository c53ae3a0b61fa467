package org.sealwell.platform.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.sealwell.local.store.EmbeddedStore;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The embedded store for the time of a test run; {@code @QuarkusTestResource(Store.class)}. Kept in memory: it ends with the run. MongoDB itself where
 * {@link Containers} are wanted.
 */
public final class Store implements QuarkusTestResourceLifecycleManager {

    private static @Nullable MongoClient client;

    private static @Nullable EmbeddedStore store;

    private static @Nullable MongoDBContainer container;

    @Override
    public Map<String, String> start() {
        String connection = connection();
        client = MongoClients.create(connection);
        return Map.of("quarkus.mongodb.connection-string", connection);
    }

    private static String connection() {
        if (Containers.wanted()) {
            container = Containers.mongo();
            return container.getConnectionString();
        }
        store = EmbeddedStore.inMemory();
        return store.connectionString();
    }

    @Override
    public void stop() {
        if (client != null) {
            client.close();
        }
        if (store != null) {
            store.close();
        }
        if (container != null) {
            container.stop();
        }
    }

    /** A look into the store behind the service's back: what a thief would see. */
    public static MongoCollection<Document> collection(String database, String name) {
        if (client == null) {
            throw new IllegalStateException("The store has not been started");
        }
        return client.getDatabase(database).getCollection(name);
    }
}

package org.sealwell.e2e.stage;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** What somebody with the stolen, or the operator's own, database has. */
public final class Database implements AutoCloseable {

    private final MongoClient client;

    Database(String connection) {
        this.client = MongoClients.create(connection);
    }

    public MongoCollection<Document> collection(String database, String name) {
        return client.getDatabase(database).getCollection(name);
    }

    @Override
    public void close() {
        client.close();
    }
}

package org.sealwell.demo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.bson.Document;

/** Somebody who has the server's database, and may write to it. */
final class Thief implements AutoCloseable {

    private final MongoClient client;
    private final MongoCollection<Document> items;

    Thief(String store) {
        this.client = MongoClients.create(store);
        this.items = client.getDatabase("vault").getCollection("items");
    }

    Document look(String accountId, String itemId) {
        return Objects.requireNonNull(
                items.find(Filters.eq(accountId + ":" + itemId)).first(), "there is no such item");
    }

    /** Puts each one's ciphertext in the place of the other's; doing it twice puts them back. */
    void swap(String accountId, String one, String other) {
        Document first = look(accountId, one);
        Document second = look(accountId, other);
        overwrite(first, second);
        overwrite(second, first);
    }

    private void overwrite(Document place, Document with) {
        items.updateOne(
                Filters.eq(place.getString("_id")),
                Updates.combine(
                        Updates.set("key", with.getString("key")), Updates.set("body", with.getString("body"))));
    }

    @Override
    public void close() {
        client.close();
    }
}

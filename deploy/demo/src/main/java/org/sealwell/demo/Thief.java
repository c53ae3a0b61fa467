package org.sealwell.demo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/** Somebody who has the server's database, and may write to it. */
final class Thief implements AutoCloseable {

    private final MongoClient client;
    private final MongoCollection<Document> items;
    private final MongoCollection<Document> circles;

    Thief(String store) {
        this.client = MongoClients.create(store);
        this.items = client.getDatabase("vault").getCollection("items");
        this.circles = client.getDatabase("recovery").getCollection("circles");
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

    /** Puts the account and keys of two contacts in each other's place; doing it twice puts them back. */
    void swapContacts(String owner) {
        List<Document> guardians = circle(owner).getList("guardians", Document.class);
        Document first = guardians.get(0);
        Document second = guardians.get(1);
        for (String member : List.of("account", "record")) {
            Object kept = first.get(member);
            first.put(member, second.get(member));
            second.put(member, kept);
        }
        circles.updateOne(Filters.eq(owner), Updates.set("guardians", guardians));
    }

    /** Sets all of the service's clocks forward: the request that runs is ready now. */
    void makeReady(String owner) {
        Document request = circle(owner).get("request", Document.class);
        Date past = Date.from(Instant.EPOCH);
        request.put("earliest", past);
        request.getList("answers", Document.class)
                .forEach(answer -> answer.get("approval", Document.class).put("opensAt", past));
        circles.updateOne(Filters.eq(owner), Updates.set("request", request));
    }

    private Document circle(String owner) {
        return Objects.requireNonNull(circles.find(Filters.eq(owner)).first(), "there is no such circle");
    }

    @Override
    public void close() {
        client.close();
    }
}

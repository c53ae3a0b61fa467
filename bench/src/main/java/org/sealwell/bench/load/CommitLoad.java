package org.sealwell.bench.load;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.bson.Document;
import org.sealwell.bench.Ratio;
import org.sealwell.bench.load.Persons.Signed;
import org.sealwell.bench.load.SideBySide.Load;
import org.sealwell.bench.load.SideBySide.Turn;
import org.sealwell.client.crypto.Base64Url;

/** One-item commits of 1 KB, each client in a vault of its own; held against the same writes by the driver alone. */
final class CommitLoad {

    /** The most first: what they leave compiled, the few would take hours for. */
    private static final int[] CLIENTS = {32, 8, 1};

    private static final int MOST = 32;

    private final URI address;
    private final String store;
    private final Persons persons;
    private final String body = "A".repeat(120) + "..IIIIIIIIIIIIIIII." + "B".repeat(1_366) + ".TTTTTTTTTTTTTTTTTTTTTT";
    private final String key = "A".repeat(120) + "..IIIIIIIIIIIIIIII." + "B".repeat(43) + ".TTTTTTTTTTTTTTTTTTTTTT";

    CommitLoad(String vault, String store, Persons persons) {
        this.address = URI.create(vault).resolve("/api/vault/v1/commits");
        this.store = store;
        this.persons = persons;
    }

    void measure(Consumer<Ratio> found) throws InterruptedException {
        List<Signed> people = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            people.add(persons.signUp());
        }
        long[] heads = new long[MOST];
        long[] rawHeads = new long[MOST];
        try (MongoClient client = MongoClients.create(store)) {
            MongoDatabase database = client.getDatabase("bench");
            Clients.warmUp(MOST, i -> commit(people.get(i), heads[i]++));
            for (int clients : CLIENTS) {
                Turn turn = new SideBySide(
                                new Load(clients, i -> commit(people.get(i), heads[i]++)),
                                new Load(clients, i -> raw(database, i, ++rawHeads[i])),
                                // What it has written would slow down what comes.
                                database::drop)
                        .median();
                found.accept(new Ratio(
                        "commit, " + clients + " clients",
                        clients * 1e6 / turn.load(),
                        "µs",
                        clients * 1e6 / turn.baseline(),
                        "µs: the driver's writes alone",
                        2.5,
                        true));
            }
        }
        people.forEach(person -> person.session().close());
    }

    /** The writes of a commit: its document, the item, the head, and the event taken out of the head again. */
    private void raw(MongoDatabase database, int account, long n) {
        String item = id();
        Document change = new Document("op", "put")
                .append("itemId", item)
                .append("revision", 1)
                .append("collection", id())
                .append("key", key)
                .append("body", body)
                .append("tokens", List.of());
        database.getCollection("commits")
                .insertOne(new Document("_id", account + ":" + n)
                        .append("n", n)
                        .append("mac", id())
                        .append("changes", List.of(change)));
        MongoCollection<Document> items = database.getCollection("items");
        items.bulkWrite(List.of(new UpdateOneModel<>(
                Filters.and(Filters.eq(account + ":" + item), Filters.eq("revision", 0)),
                Updates.combine(
                        Updates.set("revision", 1),
                        Updates.set("key", key),
                        Updates.set("body", body),
                        Updates.set("n", n),
                        Updates.push("history", new Document("n", n))),
                new UpdateOptions().upsert(true))));
        MongoCollection<Document> heads = database.getCollection("heads");
        heads.updateOne(
                Filters.eq(account),
                Updates.combine(
                        Updates.set("n", n),
                        Updates.inc("bytes", 1_500),
                        Updates.push("outbox", new Document("id", item).append("data", "x".repeat(120)))),
                new UpdateOptions().upsert(true));
        heads.updateOne(Filters.eq(account), Updates.pull("outbox", Filters.in("id", item)));
    }

    private void commit(Signed person, long base) {
        String item = id();
        String collection = id();
        String digest = digest(String.join("\n", "put", item, "1", collection, key, body, ""));
        String json = "{\"base\":" + base + ",\"digest\":\"" + digest + "\",\"mac\":\"" + digest
                + "\",\"changes\":[{\"op\":\"put\",\"itemId\":\"" + item + "\",\"revision\":1,\"collection\":\""
                + collection
                + "\",\"key\":\"" + key + "\",\"body\":\"" + body + "\",\"tokens\":[]}]}";
        int status = Posting.json(address, person.authorization(), json).status();
        if (status != 201) {
            throw new IllegalStateException("A commit was answered " + status);
        }
    }

    private static String digest(String change) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] one = sha256.digest(change.getBytes(StandardCharsets.UTF_8));
            return Base64Url.encode(sha256.digest(one));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id() {
        byte[] id = new byte[16];
        ThreadLocalRandom.current().nextBytes(id);
        return Base64Url.encode(id);
    }
}

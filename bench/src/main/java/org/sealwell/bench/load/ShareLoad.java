package org.sealwell.bench.load;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.sealwell.bench.Ratio;
import org.sealwell.bench.load.SharedLinks.Link;
import org.sealwell.bench.load.SideBySide.Load;
import org.sealwell.bench.load.SideBySide.Turn;

/** Openings of shares of 20 KB through the gateway; held against the driver's reads and updates of the same documents alone. */
final class ShareLoad {

    /** The most first: what they leave compiled, the few would take hours for. */
    private static final int[] CLIENTS = {128, 32, 1};

    /** So many that none is opened more often in ten minutes than a share may be. */
    private static final int SHARES = 400;

    private static final double ANSWERED_SECONDS = 5;

    private final SharedLinks links;
    private final String store;

    ShareLoad(URI gateway, String store, Persons persons) throws InterruptedException {
        this.links = new SharedLinks(gateway, persons.signUp());
        this.store = store;
    }

    void measure(Consumer<Ratio> found) throws InterruptedException {
        List<Link> shares =
                IntStream.range(0, SHARES).mapToObj(i -> links.make("")).toList();
        try (MongoClient client = MongoClients.create(store)) {
            MongoDatabase database = client.getDatabase("bench");
            Clients.warmUp(32, i -> open(any(shares)));
            for (int clients : CLIENTS) {
                fill(database);
                Turn turn = new SideBySide(
                                new Load(clients, i -> open(any(shares))),
                                new Load(
                                        clients,
                                        i -> raw(
                                                database,
                                                ThreadLocalRandom.current().nextInt(SHARES))),
                                () -> {})
                        .median();
                found.accept(new Ratio(
                        "opening 20 KB, " + clients + " clients",
                        clients * 1e6 / turn.load(),
                        "µs",
                        clients * 1e6 / turn.baseline(),
                        "µs: the driver's find and update alone",
                        2.5,
                        true));
            }
            database.drop();
        }
        Link few = links.make("\"maxOpens\":3,");
        crowd(found, "opened by 1,000 at once, with 3 left", 1_000, 200, 3, i -> links.open(few));
        Link guessed = links.makeWithPassword();
        crowd(found, "500 wrong passwords at once", 500, 401, 10, i -> links.openWithWrongPassword(guessed));
    }

    /** All at once: exactly so many are answered so, and the last answer does not keep anybody waiting. */
    private static void crowd(
            Consumer<Ratio> found,
            String what,
            int crowd,
            int status,
            int exactly,
            Function<Integer, Posting.Answer> once)
            throws InterruptedException {
        AtomicInteger counted = new AtomicInteger();
        long began = System.nanoTime();
        Clients.atOnce(crowd, i -> {
            if (once.apply(i).status() == status) {
                counted.incrementAndGet();
            }
        });
        double seconds = (System.nanoTime() - began) / 1e9;
        if (counted.get() != exactly) {
            throw new IllegalStateException(counted + " were answered " + status + ", not " + exactly);
        }
        found.accept(new Ratio(what + ": exactly " + exactly, seconds, "s", ANSWERED_SECONDS, "s: allowed", 1, true));
    }

    private void open(Link link) {
        int status = links.open(link).status();
        if (status != 200) {
            throw new IllegalStateException("An opening was answered " + status);
        }
    }

    private static Link any(List<Link> shares) {
        return shares.get(ThreadLocalRandom.current().nextInt(shares.size()));
    }

    private static void fill(MongoDatabase database) {
        database.drop();
        for (int i = 0; i < SHARES; i++) {
            database.getCollection("contents")
                    .insertOne(new Document("_id", i + ":0").append("text", SharedLinks.CONTENT));
            database.getCollection("shares")
                    .insertOne(new Document("_id", Integer.toString(i))
                            .append("end", null)
                            .append("opens", 0L)
                            .append("expiresAt", Instant.now().plusSeconds(86_400))
                            .append("note", "n".repeat(300))
                            .append("receipts", List.of())
                            .append("log", List.of())
                            .append("outbox", List.of()));
        }
    }

    /** The share is found and counted, its content read, and the event taken out of it again. */
    private static void raw(MongoDatabase database, int number) {
        String id = Integer.toString(number);
        String receipt = SharedLinks.random(32);
        MongoCollection<Document> shares = database.getCollection("shares");
        shares.find(Filters.eq(id)).first();
        shares.findOneAndUpdate(
                Filters.and(Filters.eq(id), Filters.eq("end", null), Filters.gt("expiresAt", Instant.now())),
                Updates.combine(
                        Updates.inc("opens", 1L),
                        Updates.push("receipts", new Document("hash", receipt).append("at", Instant.now())),
                        // As many as the service lets wait before it files them.
                        Updates.pushEach("log", List.of("l".repeat(700)), new PushOptions().slice(-16)),
                        Updates.push("outbox", new Document("id", receipt).append("data", "x".repeat(120)))));
        database.getCollection("contents").find(Filters.eq(id + ":0")).first();
        shares.updateOne(Filters.eq(id), Updates.pull("outbox", Filters.in("id", receipt)));
    }
}

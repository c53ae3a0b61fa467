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
import java.util.Objects;
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
                copy(client.getDatabase("share"), database);
                Turn turn = new SideBySide(
                                new Load(clients, i -> open(any(shares))),
                                new Load(clients, i -> raw(database, any(shares))),
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

    /** The documents of the shares as they are now, each with all that its openings have left in it. */
    private static void copy(MongoDatabase from, MongoDatabase to) {
        to.drop();
        for (String collection : List.of("shares", "pieces")) {
            for (Document document : from.getCollection(collection).find()) {
                to.getCollection(collection).insertOne(document);
            }
        }
    }

    /** The share is found and counted, its content read, and the event taken out of it again. */
    private static void raw(MongoDatabase database, Link link) {
        String receipt = SharedLinks.random(32);
        Instant now = Instant.now();
        MongoCollection<Document> shares = database.getCollection("shares");
        Document share =
                Objects.requireNonNull(shares.find(Filters.eq(link.id())).first());
        shares.findOneAndUpdate(
                Filters.and(
                        Filters.eq(link.id()),
                        Filters.eq("end", null),
                        Filters.gt("policy.expiresAt", now),
                        Filters.not(Filters.elemMatch("gate.receipts", Filters.eq("hash", receipt)))),
                Updates.combine(
                        Updates.inc("tally.opens", 1L),
                        Updates.set("tally.lastOpenedAt", now),
                        Updates.push("gate.receipts", new Document("hash", receipt).append("at", now)),
                        // As many as the service lets wait before it files them.
                        Updates.pushEach("log.waiting", List.of("l".repeat(700)), new PushOptions().slice(-16)),
                        Updates.push("outbox", new Document("id", receipt).append("data", "x".repeat(120)))));
        String body = share.get("content", Document.class).getString("body");
        database.getCollection("pieces")
                .find(Filters.eq(link.id() + "." + body + ".0"))
                .first();
        shares.updateOne(Filters.eq(link.id()), Updates.pull("outbox", Filters.eq("id", receipt)));
    }
}

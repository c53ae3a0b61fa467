package org.sealwell.bench.load;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.sealwell.bench.Ratio;
import org.sealwell.bench.load.Persons.Signed;
import org.sealwell.client.Session;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.keys.Contexts;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.RecordDraft;

/** The first sync of a new device with 10,000 records of 1 KB; held against reading them with the driver and opening them. */
final class PullLoad {

    private static final int RECORDS = 10_000;
    /** Of 500 records each. */
    private static final int COMMITS = RECORDS / 500;

    private static final int ROUNDS = 32;
    private static final int READERS = 2;

    private final Persons persons;
    private final URI gateway;
    private final String store;

    PullLoad(Persons persons, URI gateway, String store) {
        this.persons = persons;
        this.gateway = gateway;
        this.store = store;
    }

    Ratio measure() throws InterruptedException {
        Signed person = persons.signUp();
        String text = "x".repeat(850);
        List<RecordDraft> drafts = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            drafts.add(RecordDraft.of("Note", "{\"i\":" + i + ",\"text\":\"" + text + "\"}"));
        }
        person.session().records().putAll(drafts);
        EnvelopeKey items = EnvelopeKey.of(Secret.copyOf(new byte[32]));
        Sealed[] sealed = sealed(items, person.session().accountId());
        Clients.warmUp(READERS, reader -> readAll(person));
        double[] synced = new double[ROUNDS];
        double[] read = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            synced[round] = firstSync(person);
            read[round] = raw(sealed, items, person.session().accountId());
        }
        person.session().close();
        return new Ratio(
                "first sync of 10,000 records",
                median(synced),
                "/s",
                median(read),
                "/s: driver's reads and opening",
                0.5,
                false);
    }

    /** One of either is too short for its best to say anything. */
    private static double median(double[] rates) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** As a first sync asks, one commit a page, without what a client does with the answer. */
    private void readAll(Signed person) {
        for (int after = 0; after < COMMITS; after++) {
            URI page = gateway.resolve("/api/vault/v1/commits?limit=100&after=" + after);
            int status = Posting.get(page, person.authorization()).status();
            if (status != 200) {
                throw new IllegalStateException("A page was answered " + status);
            }
        }
    }

    private double firstSync(Signed person) {
        try (Session session = persons.again(person)) {
            long start = System.nanoTime();
            session.sync();
            List<HealthRecord> all = session.records().list("Note");
            double seconds = (System.nanoTime() - start) / 1e9;
            if (all.size() != RECORDS) {
                throw new IllegalStateException("Only " + all.size() + " records came");
            }
            return RECORDS / seconds;
        }
    }

    private double raw(Sealed[] sealed, EnvelopeKey items, String account) {
        try (MongoClient client = MongoClients.create(store)) {
            client.getDatabase("vault").getCollection("heads").countDocuments();
            long start = System.nanoTime();
            int read = 0;
            for (Document commit :
                    client.getDatabase("vault").getCollection("commits").find(Filters.in("_id", ids(account)))) {
                read += commit.getList("changes", Document.class).size();
            }
            for (Sealed one : sealed) {
                byte[] dek = items.open(one.keyContext(), one.key());
                EnvelopeKey.of(Secret.copyOf(dek)).open(one.bodyContext(), one.body());
            }
            if (read != sealed.length) {
                throw new IllegalStateException("Only " + read + " records were read");
            }
            return read / ((System.nanoTime() - start) / 1e9);
        }
    }

    /** As many, as large and as different as those in the store, whose keys nobody has here. */
    private static Sealed[] sealed(EnvelopeKey items, String account) {
        SecureRandom random = new SecureRandom();
        return IntStream.range(0, RECORDS)
                .mapToObj(number -> Sealed.of(items, account, random))
                .toArray(Sealed[]::new);
    }

    /** A record's key and body, and what they are bound to. */
    private record Sealed(String keyContext, String key, String bodyContext, String body) {
        static Sealed of(EnvelopeKey items, String account, SecureRandom random) {
            byte[] dek = new byte[32];
            random.nextBytes(dek);
            String id = Ids.random(random);
            String keyContext = Contexts.itemKey(account, id, 1, 1);
            String bodyContext = Contexts.item(account, Ids.random(random), id, 1);
            return new Sealed(
                    keyContext,
                    items.seal(keyContext, dek, random),
                    bodyContext,
                    EnvelopeKey.of(Secret.copyOf(dek)).seal(bodyContext, new byte[1_024], random));
        }
    }

    /** As the service names them: looked up, not searched for. */
    private static List<String> ids(String account) {
        return LongStream.rangeClosed(1, COMMITS)
                .mapToObj(n -> String.format(Locale.ROOT, "%s:%012d", account, n))
                .toList();
    }
}

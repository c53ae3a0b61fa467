package org.sealwell.bench.load;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.bson.Document;
import org.sealwell.bench.Ratio;
import org.sealwell.bench.load.Persons.Signed;
import org.sealwell.client.Session;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.RecordDraft;

/** The first sync of a new device with 10,000 records of 1 KB; held against reading them with the driver and opening them. */
final class PullLoad {

    private static final int RECORDS = 10_000;
    /** Of 500 records each. */
    private static final int COMMITS = RECORDS / 500;

    private static final int ROUNDS = Integer.getInteger("rounds", 16);
    private static final String CONTEXT = "{\"v\":1,\"p\":\"bench\"}";

    private final Persons persons;
    private final String store;

    PullLoad(Persons persons, String store) {
        this.persons = persons;
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
        double best = 0;
        double bestRaw = 0;
        // What has just been started reads ever faster for a while.
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.max(best, firstSync(person));
            bestRaw = Math.max(bestRaw, raw(person.session().accountId()));
        }
        person.session().close();
        return new Ratio(
                "first sync of 10,000 records", best, "/s", bestRaw, "/s: driver's reads and opening", 0.5, false);
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

    private double raw(String account) {
        SecureRandom random = new SecureRandom();
        EnvelopeKey items = EnvelopeKey.of(Secret.copyOf(new byte[32]));
        String wrap = items.seal(CONTEXT, new byte[32], random);
        String body = items.seal(CONTEXT, new byte[1_024], random);
        try (MongoClient client = MongoClients.create(store)) {
            client.getDatabase("vault").getCollection("heads").countDocuments();
            long start = System.nanoTime();
            int read = 0;
            for (Document commit :
                    client.getDatabase("vault").getCollection("commits").find(Filters.in("_id", ids(account)))) {
                read += commit.getList("changes", Document.class).size();
            }
            for (int i = 0; i < read; i++) {
                byte[] dek = items.open(CONTEXT, wrap);
                EnvelopeKey.of(Secret.copyOf(dek)).open(CONTEXT, body);
            }
            if (read != RECORDS) {
                throw new IllegalStateException("Only " + read + " records were read");
            }
            return read / ((System.nanoTime() - start) / 1e9);
        }
    }

    /** As the service names them: looked up, not searched for. */
    private static List<String> ids(String account) {
        return LongStream.rangeClosed(1, COMMITS)
                .mapToObj(n -> String.format(Locale.ROOT, "%s:%012d", account, n))
                .toList();
    }
}

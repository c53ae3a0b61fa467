package org.sealwell.notification;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.function.Predicate;
import org.bson.Document;
import org.sealwell.platform.testkit.Store;

/** What has become of the mails that were asked for, as the store has it. */
public final class Deliveries {

    private static final int PATIENCE_SECONDS = 30;

    private Deliveries() {}

    public static Document awaitState(String id, String state) throws InterruptedException {
        return await(id, delivery -> state.equals(delivery.getString("state")));
    }

    public static Document awaitTries(String id, int least) throws InterruptedException {
        return await(id, delivery -> delivery.getInteger("tries") >= least);
    }

    private static Document await(String id, Predicate<Document> wanted) throws InterruptedException {
        MongoCollection<Document> deliveries = Store.collection("notification", "deliveries");
        Instant end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (Instant.now().isBefore(end)) {
            Document found = deliveries.find(Filters.eq(id)).first();
            if (found != null && wanted.test(found)) {
                return found;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(
                "No such delivery: " + deliveries.find(Filters.eq(id)).first());
    }
}

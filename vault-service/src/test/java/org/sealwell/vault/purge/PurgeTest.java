package org.sealwell.vault.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.vault.Changes.put;
import static org.sealwell.vault.Owner.commit;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.vault.Owner;

@QuarkusTest
class PurgeTest {

    private static final String DELETED = "org.sealwell.auth.AccountDeleted";
    private static final String PURGED = "org.sealwell.vault.AccountPurged";

    private final PurgeAccounts purging;
    private final TestClock clock;
    private final Owner anna = new Owner();

    @Inject
    PurgeTest(PurgeAccounts purging, TestClock clock) {
        this.purging = purging;
        this.clock = clock;
    }

    private static void deletes(Owner owner, String eventId) {
        Topic.named("auth.events")
                .tell(eventId, DELETED, owner.account(), "{\"accountId\":\"" + owner.account() + "\"}");
    }

    private static List<Topic.Told> toldPurged(Owner owner) {
        return Topic.named("vault.events").about(owner.account(), Duration.ofSeconds(1)).stream()
                .filter(told -> PURGED.equals(told.type()))
                .toList();
    }

    private static void awaitPurge(Owner owner) {
        Topic.named("vault.events").await(told -> owner.account().equals(told.key()) && PURGED.equals(told.type()));
    }

    private static long left(Owner owner) {
        return Store.collection("vault", "commits").countDocuments(Filters.eq("account", owner.account()))
                + Store.collection("vault", "items").countDocuments(Filters.eq("account", owner.account()));
    }

    @Test
    void leavesNothingOfADeletedAccountAndTellsItOnce() {
        Owner ben = new Owner();
        ben.adds(0, put(Sealed.id(), 1));
        anna.adds(0, put(Sealed.id(), 1), put(Sealed.id(), 1));
        String event = UUID.randomUUID().toString();
        deletes(anna, event);
        deletes(anna, event);
        deletes(anna, event);
        awaitPurge(anna);

        assertThat(toldPurged(anna)).singleElement().satisfies(told -> assertThat(told.data())
                .isEqualTo("{\"accountId\":\"" + anna.account() + "\"}"));
        assertThat(left(anna)).isZero();
        assertThat(left(ben)).isEqualTo(2);
        anna.sends(commit(1, put(Sealed.id(), 1)))
                .statusCode(404)
                .body("type", equalTo("urn:sealwell:problem:not-found"));
        anna.sends(commit(0, put(Sealed.id(), 1))).statusCode(404);
        assertThat(anna.head().getLong("n")).isZero();
        assertThat(anna.reads("/items").getList("items")).isEmpty();
        assertThat(left(anna)).isZero();
    }

    @Test
    void tellsItOfAnAccountThatNeverHadAVault() {
        deletes(anna, UUID.randomUUID().toString());
        awaitPurge(anna);
        anna.sends(commit(0, put(Sealed.id(), 1))).statusCode(404);
    }

    /** A commit that was on its way when the account was closed. */
    @Test
    void theSecondRoundTakesWhatCameLateAndForgetsTheAccount() {
        deletes(anna, UUID.randomUUID().toString());
        awaitPurge(anna);
        Store.collection("vault", "commits")
                .insertOne(new Document("_id", anna.account() + ":000000000001")
                        .append("account", anna.account())
                        .append("n", 1L)
                        .append("at", Instant.now()));
        round(Duration.ZERO);
        assertThat(left(anna)).isEqualTo(1);
        round(Duration.ofMinutes(16));
        assertThat(left(anna)).isZero();
        assertThat(Store.collection("vault", "heads").countDocuments(Filters.eq(anna.account())))
                .isZero();
    }

    /** The process died, again and again, between closing the account and telling that it is gone. */
    @Test
    void theSecondRoundTellsWhatWasNeverTold() {
        Store.collection("vault", "heads")
                .insertOne(new Document("_id", anna.account())
                        .append("n", 0L)
                        .append("bytes", 0L)
                        .append("items", 0L)
                        .append("prunedTo", 0L)
                        .append("purgedAt", Instant.now())
                        .append("outbox", List.of()));
        round(Duration.ofMinutes(16));
        awaitPurge(anna);
    }

    private void round(Duration after) {
        clock.after(after, () -> purging.secondRound().await().atMost(Duration.ofSeconds(20)));
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheNextEventIsHeard() {
        Topic events = Topic.named("auth.events");
        String key = anna.account();
        events.tell(UUID.randomUUID().toString(), DELETED, key, "{\"poison\":\"one\"}");
        events.tell(UUID.randomUUID().toString(), DELETED, key, "poison two");
        events.tell(UUID.randomUUID().toString(), DELETED, key, "null");
        events.tell(UUID.randomUUID().toString(), "org.sealwell.auth.SomethingNew", key, "{}");
        events.tellWithoutHeaders(key, "poison three");
        deletes(anna, UUID.randomUUID().toString());
        awaitPurge(anna);
        List<String> dead = Topic.named("auth.events.dlq").about(key, Duration.ofSeconds(1)).stream()
                .map(Topic.Told::data)
                .toList();
        assertThat(dead).containsExactly("{\"poison\":\"one\"}", "poison two", "null", "poison three");
    }
}

package org.sealwell.notification.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.sealwell.notification.Bus;
import org.sealwell.notification.Reader;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.platform.testkit.http.Json;

/** What the store has after a process died, and what comes of it. */
@QuarkusTest
class BrokenOffTest {

    private final SweepActivity sweeping;
    private final TestClock clock;
    private final Reader anna = new Reader();
    private final MongoCollection<Document> heads = Store.collection("notification", "activity-heads");
    private final MongoCollection<Document> entries = Store.collection("notification", "activity");

    @Inject
    BrokenOffTest(SweepActivity sweeping, TestClock clock) {
        this.sweeping = sweeping;
        this.clock = clock;
    }

    private Json writes(int from, int to) throws InterruptedException {
        for (int i = from; i <= to; i++) {
            Bus.vault(anna.account(), i);
        }
        return anna.awaits(to);
    }

    private Document head() {
        return Objects.requireNonNull(heads.find(Filters.eq(anna.account())).first());
    }

    private void headFallsBackTo(long number) {
        Document then = Objects.requireNonNull(
                entries.find(Filters.eq(Entry.id(anna.account(), number))).first());
        heads.updateOne(
                Filters.eq(anna.account()),
                Updates.combine(Updates.set("number", number), Updates.set("hash", then.getString("hash"))));
    }

    private void deletes() {
        anna.tells("AccountDeleted");
        Topic.named("notification.events").await(told -> anna.account().equals(told.key()));
    }

    @Test
    void aReaderFindsWhatIsBeyondTheHeadAndMovesItThere() throws InterruptedException {
        Json whole = writes(1, 5);
        headFallsBackTo(2);
        assertThat(anna.activity("?limit=100").getMap("$")).isEqualTo(whole.getMap("$"));
        assertThat(head().getLong("number")).isEqualTo(5);
    }

    @Test
    void aWriterFindsWhatIsBeyondTheHeadAndGoesOnThere() throws InterruptedException {
        writes(1, 5);
        headFallsBackTo(3);
        assertThat(writes(6, 6).getList("entries[*].count")).containsExactly(6, 5, 4, 3, 2, 1);
        assertThat(head().getLong("number")).isEqualTo(6);
    }

    @Test
    void aHeadThatIsLostIsFoundAgain() throws InterruptedException {
        Json whole = writes(1, 5);
        heads.deleteOne(Filters.eq(anna.account()));
        assertThat(anna.activity("?limit=100").getMap("$")).isEqualTo(whole.getMap("$"));
        heads.deleteOne(Filters.eq(anna.account()));
        assertThat(writes(6, 6).getList("entries[*].count")).containsExactly(6, 5, 4, 3, 2, 1);
    }

    /** The entry was inserted, its event was not acknowledged, and the head was left behind. */
    @Test
    void anEventThatIsHeardAgainIsFoundWhereverTheHeadIs() throws InterruptedException {
        String id = Bus.vault(anna.account(), 1);
        anna.awaits(1);
        heads.deleteOne(Filters.eq(anna.account()));
        Bus.vault(id, anna.account(), 1);
        Bus.vault(anna.account(), 2);
        assertThat(anna.awaits(2).getList("entries[*].count")).containsExactly(2, 1);
        headFallsBackTo(1);
        Bus.vault(id, anna.account(), 1);
        Bus.vault(anna.account(), 3);
        assertThat(anna.awaits(3).getList("entries[*].count")).containsExactly(3, 2, 1);
    }

    @Test
    void keepsTheLastAndSaysWhichIsTheOldest() throws InterruptedException {
        Json whole = writes(1, 12);
        sweeps(5);
        Json left = anna.activity("?limit=100");
        assertThat(left.getLong("oldest")).isEqualTo(8);
        assertThat(left.getList("entries")).isEqualTo(whole.getList("entries").subList(0, 5));
        assertThat(left.getString("previous")).isEqualTo(whole.getString("entries[5].hash"));
        assertThat(entries.countDocuments(Filters.eq("account", anna.account())))
                .isEqualTo(5);
        Json beyond = anna.activity("?before=8");
        assertThat(beyond.getList("entries")).isEmpty();
        assertThat(beyond.getString("previous")).isNull();
        assertThat(writes(13, 13).getLong("oldest")).isEqualTo(8);
    }

    @Test
    void aSweepThatBrokeOffIsFinishedByTheNext() throws InterruptedException {
        writes(1, 6);
        heads.updateOne(Filters.eq(anna.account()), Updates.set("oldest", 4L));
        entries.deleteOne(Filters.eq(Entry.id(anna.account(), 2)));
        assertThat(anna.activity("").getList("entries[*].number")).containsExactly(6, 5, 4);
        sweeps(100);
        assertThat(entries.countDocuments(Filters.eq("account", anna.account())))
                .isEqualTo(3);
        assertThat(head().getLong("swept")).isEqualTo(4);
    }

    private void sweeps(long kept) {
        sweeping.sweep(kept).await().atMost(Duration.ofSeconds(30));
    }

    @Test
    void nothingIsLeftOfADeletedAccountAndLateEventsBringNothingBack() throws InterruptedException {
        writes(1, 3);
        deletes();
        anna.asks().get("/activity").statusCode(404);
        Crowd.of(2).does(i -> {
            Bus.vault(anna.account(), 7);
            anna.tells("SignInRefused");
            return i;
        });
        Reader ben = new Reader();
        Bus.vault(ben.account(), 1);
        ben.tells("SignInRefused");
        ben.awaits(2);
        Thread.sleep(500);
        assertThat(entries.countDocuments(Filters.eq("account", anna.account())))
                .isZero();
        assertThat(head()).containsKey("purgedAt").doesNotContainKey("hash");
        anna.asks().get("/activity").statusCode(404);
    }

    /** A writer had read the head before the deletion, inserted its entry after it, and died. */
    @Test
    void theSecondRoundTakesWhatCameBehindTheDeletionsBack() {
        deletes();
        entries.insertOne(new Document("_id", Entry.id(anna.account(), 1))
                .append("account", anna.account())
                .append("event", "late")
                .append("number", 1L));
        clock.after(Duration.ofMinutes(16), () -> sweeping.secondRound().await().atMost(Duration.ofSeconds(30)));
        assertThat(entries.countDocuments(Filters.eq("account", anna.account())))
                .isZero();
        assertThat(head().getBoolean("emptied")).isTrue();
        clock.after(Duration.ofDays(15), () -> sweeping.secondRound().await().atMost(Duration.ofSeconds(30)));
        assertThat(heads.countDocuments(Filters.eq(anna.account()))).isZero();
    }
}

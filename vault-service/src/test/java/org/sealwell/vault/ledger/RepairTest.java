package org.sealwell.vault.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.vault.Changes.delete;
import static org.sealwell.vault.Changes.put;
import static org.sealwell.vault.Changes.rekey;
import static org.sealwell.vault.Owner.commit;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.vault.Changes;
import org.sealwell.vault.Owner;

/** A process that died between the insertion of a commit and the end of its projection: what the store has then, and what comes of it. */
@QuarkusTest
class RepairTest {

    private static final int WEIGHT = Changes.KEY + Changes.BODY;

    private final Owner anna = new Owner();
    private final String first = Sealed.id();
    private final String second = Sealed.id();

    /** Only the commit was inserted. */
    private Map<String, Object> leavesBehind(long base, int liveDelta, List<Map<String, Object>> changes) {
        return leavesBehind(anna, base, liveDelta, changes);
    }

    private static Map<String, Object> leavesBehind(
            Owner owner, long base, int liveDelta, List<Map<String, Object>> changes) {
        Map<String, Object> commit = commit(base, changes);
        Store.collection("vault", "commits")
                .insertOne(new Document("_id", Commit.id(owner.account(), base + 1))
                        .append("account", owner.account())
                        .append("n", base + 1)
                        .append("digest", commit.get("digest"))
                        .append("mac", commit.get("mac"))
                        .append("at", Instant.now())
                        .append("bytes", weight(changes))
                        .append("liveDelta", liveDelta)
                        .append("changes", changes.stream().map(Document::new).toList()));
        return commit;
    }

    private static long weight(List<Map<String, Object>> changes) {
        return changes.stream()
                .mapToLong(change -> change.getOrDefault("key", "").toString().length()
                        + change.getOrDefault("body", "").toString().length())
                .sum();
    }

    private void putsByHand(Map<String, Object> change, long n) {
        Instant at = Instant.now();
        Store.collection("vault", "items")
                .replaceOne(
                        Filters.eq(Item.id(anna.account(), (String) change.get("itemId"))),
                        new Document(change)
                                .append("account", anna.account())
                                .append("n", n)
                                .append("deleted", false)
                                .append("updatedAt", at)
                                .append("bytes", (long) WEIGHT)
                                .append(
                                        "history",
                                        List.of(new Document("n", n)
                                                .append("at", at)
                                                .append("deleted", false))),
                        new com.mongodb.client.model.ReplaceOptions().upsert(true));
    }

    @Test
    void theNextReadFinishesAFirstCommit() {
        Map<String, Object> commit = leavesBehind(0, 2, List.of(put(first, 1), put(second, 1)));
        Json head = anna.head();
        assertThat(head.getLong("n")).isEqualTo(1);
        assertThat(head.getString("mac")).isEqualTo(commit.get("mac"));
        assertThat(head.getLong("bytes")).isEqualTo(2L * WEIGHT);
        assertThat(head.getLong("items")).isEqualTo(2);
        assertThat(anna.reads("/items").getList("items")).hasSize(2);
    }

    @Test
    void everyWayOfReadingFinishesIt() {
        for (String read : List.of(
                "/items",
                "/commits",
                "/items/" + first,
                "/items/" + first + "/revisions",
                "/items/" + first + "/revisions/1")) {
            Owner ben = new Owner();
            leavesBehind(ben, 0, 1, List.of(put(first, 1)));
            ben.reads(read);
            assertThat(Store.collection("vault", "heads")
                            .find(Filters.eq(ben.account()))
                            .first())
                    .containsEntry("n", 1L)
                    .containsEntry("items", 1L)
                    .containsEntry("bytes", (long) WEIGHT);
        }
    }

    @Test
    void aReadFinishesHalfOfTheItems() {
        anna.adds(0, put(first, 1));
        List<Map<String, Object>> changes = List.of(put(second, 1), put(first, 2), put(Sealed.id(), 1));
        leavesBehind(1, 2, changes);
        putsByHand(changes.getFirst(), 2);
        assertThat(anna.reads("/items/{id}", first).getInt("revision")).isEqualTo(2);
        assertThat(anna.reads("/items/{id}", second).getInt("revision")).isEqualTo(1);
        assertThat(anna.reads("/items/{id}/revisions", second).getList("revisions"))
                .hasSize(1);
        assertThat(anna.head().getLong("items")).isEqualTo(3);
        assertThat(anna.head().getLong("bytes")).isEqualTo(4L * WEIGHT);
    }

    @Test
    void theNextWriterIsToldAndFinishesIt() {
        anna.adds(0, put(first, 1));
        Map<String, Object> lost = leavesBehind(1, 0, List.of(put(first, 2)));
        anna.sends(commit(1, put(first, 2)))
                .statusCode(409)
                .body("head.n", equalTo(2))
                .body("head.mac", equalTo(lost.get("mac")));
        anna.adds(2, put(first, 3));
        assertThat(anna.head().getLong("bytes")).isEqualTo(3L * WEIGHT);
        assertThat(anna.head().getLong("items")).isEqualTo(1);
    }

    @Test
    void aWriterWhoKnowsTheLostCommitIsToldTheHead() {
        anna.adds(0, put(first, 1));
        Map<String, Object> lost = leavesBehind(1, 0, List.of(put(first, 2)));
        anna.sends(commit(2, put(first, 3)))
                .statusCode(409)
                .body("head.n", equalTo(2))
                .body("head.mac", equalTo(lost.get("mac")));
        anna.adds(2, put(first, 3));
    }

    @Test
    void theSameCommitAgainIsAnsweredAsDone() {
        anna.adds(0, put(first, 1));
        Map<String, Object> lost = leavesBehind(1, 0, List.of(put(first, 2)));
        anna.sends(lost).statusCode(200).body("n", equalTo(2)).body("mac", equalTo(lost.get("mac")));
        assertThat(anna.head().getLong("bytes")).isEqualTo(2L * WEIGHT);
    }

    @Test
    void aSenselessWriteBesideHalfAppliedItemsIsAConflict() {
        anna.adds(0, put(first, 1));
        Map<String, Object> change = put(second, 1);
        Map<String, Object> lost = leavesBehind(1, 1, List.of(change));
        putsByHand(change, 2);
        anna.sends(commit(1, put(second, 1))).statusCode(409).body("head.mac", equalTo(lost.get("mac")));
    }

    @Test
    void deletionsAndRekeysAreFinishedToo() {
        anna.adds(0, put(first, 1), put(second, 1));
        Map<String, Object> rekey = rekey(second, 1);
        leavesBehind(1, -1, List.of(delete(first, 2), rekey));
        assertThat(anna.reads("/items/{id}", first).getBoolean("deleted")).isTrue();
        assertThat(anna.reads("/items/{id}", second).getString("key")).isEqualTo(rekey.get("key"));
        assertThat(anna.head().getLong("items")).isEqualTo(1);
    }

    @Test
    void manyReadersFinishItOnceAndItIsToldOnce() {
        leavesBehind(0, 1, List.of(put(first, 1)));
        List<Long> sums = Crowd.of(16).does(i -> anna.head().getLong("bytes"));
        assertThat(sums).containsOnly((long) WEIGHT);
        assertThat(anna.reads("/items/{id}/revisions", first).getList("revisions"))
                .hasSize(1);
        assertThat(Topic.named("vault.events").about(anna.account(), Duration.ofSeconds(1)))
                .hasSize(1);
    }
}

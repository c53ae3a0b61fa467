package org.sealwell.vault.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.vault.Changes.delete;
import static org.sealwell.vault.Changes.put;
import static org.sealwell.vault.Changes.rekey;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.vault.Changes;
import org.sealwell.vault.Digest;
import org.sealwell.vault.Owner;

@QuarkusTest
class PruneHistoryTest {

    private static final long WEIGHT = Changes.KEY + Changes.BODY;
    private static final Duration LATER = Duration.ofDays(91);

    private final PruneHistory pruning;
    private final TestClock clock;
    private final Owner anna = new Owner();
    private final String item = Sealed.id();
    private final String gone = Sealed.id();

    @Inject
    PruneHistoryTest(PruneHistory pruning, TestClock clock) {
        this.pruning = pruning;
        this.clock = clock;
    }

    private void prunes(Duration after) {
        clock.after(after, () -> pruning.prune().await().atMost(Duration.ofSeconds(30)));
    }

    @Test
    void takesOldBodiesAndLeavesDigestsAndWhatIsPresent() {
        Map<String, Object> one = put(item, 1, Sealed.id());
        Map<String, Object> lost = put(gone, 1);
        Map<String, Object> kept = put(Sealed.id(), 1);
        anna.adds(0, one, lost, kept);
        Map<String, Object> two = put(item, 2);
        Map<String, Object> second = anna.adds(1, two, delete(gone, 2));
        String tag = anna.asks().get("/head").header("ETag");

        prunes(LATER);

        Json pulled = anna.reads("/commits");
        assertThat(pulled.getMap("commits[0].changes[0]"))
                .isEqualTo(Map.of(
                        "op",
                        "put",
                        "itemId",
                        item,
                        "revision",
                        1,
                        "collection",
                        Changes.COLLECTION,
                        "digest",
                        Digest.of(one)));
        assertThat(pulled.getString("commits[0].changes[1].digest")).isEqualTo(Digest.of(lost));
        assertThat(pulled.getMap("commits[0].changes[2]")).isEqualTo(kept);
        assertThat(pulled.getList("commits[1].changes")).isEqualTo(second.get("changes"));
        anna.asks()
                .get("/items/{id}/revisions/1", item)
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sealwell:problem:revision-pruned"));
        assertThat(anna.reads("/items/{id}", item).getString("body")).isEqualTo(two.get("body"));
        assertThat(anna.reads("/items/{id}/revisions/2", item).getString("body"))
                .isEqualTo(two.get("body"));
        assertThat(anna.reads("/items/{id}/revisions", item).getList("revisions"))
                .hasSize(2);
        assertThat(anna.reads("/items/{id}/revisions/2", gone).getBoolean("deleted"))
                .isTrue();
        assertThat(anna.head().getLong("bytes")).isEqualTo(2 * WEIGHT);
        assertThat(anna.head().getLong("items")).isEqualTo(2);
        assertThat(anna.asks().get("/head").header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void leavesWhatIsYoung() {
        Map<String, Object> one = put(item, 1);
        anna.adds(0, one);
        anna.adds(1, put(item, 2));
        prunes(Duration.ofDays(89));
        assertThat(anna.reads("/items/{id}/revisions/1", item).getString("body"))
                .isEqualTo(one.get("body"));
        assertThat(anna.head().getLong("bytes")).isEqualTo(2 * WEIGHT);
    }

    /** It is the replacement's age that counts, not that of what it replaced. */
    @Test
    void leavesAnOldRevisionThatWasReplacedLately() {
        Map<String, Object> one = put(item, 1);
        anna.adds(0, one);
        clock.after(Duration.ofDays(60), () -> anna.adds(1, put(item, 2)));
        prunes(LATER);
        assertThat(anna.reads("/items/{id}/revisions/1", item).getString("body"))
                .isEqualTo(one.get("body"));
        prunes(Duration.ofDays(151));
        anna.asks().get("/items/{id}/revisions/1", item).statusCode(410);
    }

    @Test
    void countsOnceHoweverOftenItRuns() {
        anna.adds(0, put(item, 1));
        anna.adds(1, put(item, 2));
        anna.adds(2, rekey(item, 1));
        anna.adds(3, put(item, 3));
        prunes(LATER);
        prunes(LATER);
        assertThat(anna.head().getLong("bytes")).isEqualTo(WEIGHT + Changes.KEY);
        anna.adds(4, put(item, 4));
        prunes(LATER);
        assertThat(anna.head().getLong("bytes")).isEqualTo(WEIGHT + Changes.KEY);
    }

    /** The process died when the bodies were gone and the sums not yet told. */
    @Test
    void givesTheBytesBackAfterACrash() {
        anna.adds(0, put(item, 1));
        anna.adds(1, put(item, 2));
        prunes(LATER);
        Store.collection("vault", "heads")
                .updateOne(
                        Filters.eq(anna.account()),
                        Updates.combine(Updates.set("prunedTo", 0L), Updates.set("bytes", 2 * WEIGHT)));
        prunes(LATER);
        assertThat(anna.head().getLong("bytes")).isEqualTo(WEIGHT);
    }

    @Test
    void aPrunedChainGoesOn() {
        anna.adds(0, put(item, 1));
        anna.adds(1, put(item, 2));
        prunes(LATER);
        anna.adds(2, put(item, 3));
        assertThat(anna.reads("/commits?after=1").getList("commits[*].n")).containsExactly(2, 3);
    }
}

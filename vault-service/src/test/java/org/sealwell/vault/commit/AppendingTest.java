package org.sealwell.vault.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.vault.Changes.delete;
import static org.sealwell.vault.Changes.put;
import static org.sealwell.vault.Changes.rekey;
import static org.sealwell.vault.Owner.commit;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.vault.Changes;
import org.sealwell.vault.Owner;

@QuarkusTest
class AppendingTest {

    private final Owner anna = new Owner();
    private final String item = Sealed.id();

    @Test
    void beginsWithAnEmptyVault() {
        anna.asks()
                .get("/head")
                .statusCode(200)
                .body(equalTo(
                        "{\"n\":0,\"mac\":null,\"bytes\":0,\"items\":0,\"quota\":{\"bytes\":20971520,\"items\":520}}"));
    }

    @Test
    void addsACommitAndShowsItInTheHead() {
        Map<String, Object> commit = commit(0, put(item, 1, Sealed.id()));
        anna.sends(commit).statusCode(201).body(equalTo("{\"n\":1,\"mac\":\"" + commit.get("mac") + "\"}"));

        Json head = anna.head();
        assertThat(head.getLong("n")).isEqualTo(1);
        assertThat(head.getString("mac")).isEqualTo(commit.get("mac"));
        assertThat(head.getLong("bytes")).isEqualTo(Changes.KEY + Changes.BODY + 22);
        assertThat(head.getLong("items")).isEqualTo(1);
    }

    @Test
    void tellsWhatItHasAddedAndNothingOfWhatIsInIt() {
        anna.adds(0, put(item, 1), put(Sealed.id(), 1));
        Topic.Told told =
                Topic.named("vault.events").await(one -> anna.account().equals(one.key()));
        assertThat(told.type()).isEqualTo("org.sealwell.vault.VaultCommitted");
        assertThat(told.data())
                .isEqualTo("{\"accountId\":\"%s\",\"n\":1,\"changes\":2,\"bytes\":1400}".formatted(anna.account()));
    }

    @Test
    void answersTheVerySameCommitAgainWithTheSameBody() {
        Map<String, Object> commit = commit(0, put(item, 1));
        String first = anna.sends(commit).statusCode(201).text();
        assertThat(anna.sends(commit).statusCode(200).text()).isEqualTo(first);
        anna.adds(1, put(item, 2));
        assertThat(anna.sends(commit).statusCode(200).text()).isEqualTo(first);
        assertThat(anna.head().getLong("bytes")).isEqualTo(2L * (Changes.KEY + Changes.BODY));
    }

    @Test
    void refusesAnotherCommitOfTheSameNumberWithTheHead() {
        Map<String, Object> winner = anna.adds(0, put(item, 1));
        anna.sends(commit(0, put(Sealed.id(), 1)))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sealwell:problem:commit-conflict"))
                .body("head.n", equalTo(1))
                .body("head.mac", equalTo(winner.get("mac")));
        assertThat(anna.head().getLong("items")).isEqualTo(1);
    }

    @Test
    void refusesTheSameChangesUnderAnotherMac() {
        Map<String, Object> change = put(item, 1);
        anna.adds(0, change);
        anna.sends(commit(0, change)).statusCode(409);
    }

    @Test
    void refusesACommitThatLeavesANumberOut() {
        anna.sends(commit(1, put(item, 1)))
                .statusCode(409)
                .body("head.n", equalTo(0))
                .body("head.mac", equalTo(null));
    }

    @Test
    void countsBytesAndLiveItemsThroughAWholeLife() {
        anna.adds(0, put(item, 1), put(Sealed.id(), 1));
        anna.adds(1, rekey(item, 1));
        anna.adds(2, put(item, 2));
        anna.adds(3, delete(item, 3));
        assertThat(anna.head().getLong("items")).isEqualTo(1);
        anna.adds(4, put(item, 4));
        assertThat(anna.head().getLong("items")).isEqualTo(2);
        assertThat(anna.head().getLong("bytes")).isEqualTo(4L * (Changes.KEY + Changes.BODY) + Changes.KEY);
    }

    /** [Note: the chain is a compare-and-set] 32 devices, one number, 5 times. */
    @Test
    void letsExactlyOneOfManyParallelCommitsWin() {
        int devices = 32;
        int rounds = 5;
        List<String> winners = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            winners.add(winnerOf(round, devices));
        }
        Json pulled = anna.reads("/commits?limit=100");
        assertThat(pulled.getList("commits[*].n"))
                .isEqualTo(IntStream.rangeClosed(1, rounds).boxed().toList());
        assertThat(pulled.<String>getList("commits[*].mac")).isEqualTo(winners);
        assertThat(pulled.<List<Map<String, Object>>>getList("commits[*].changes").stream()
                        .flatMap(List::stream)
                        .map(change -> change.get("itemId"))
                        .sorted()
                        .toList())
                .isEqualTo(anna.reads("/items?limit=500").getList("items[*].itemId"))
                .hasSize(rounds);
        assertThat(anna.head().getLong("items")).isEqualTo(rounds);
        assertThat(anna.head().getLong("bytes")).isEqualTo((long) rounds * (Changes.KEY + Changes.BODY));
        assertThat(Store.collection("vault", "commits")
                        .countDocuments(new org.bson.Document("account", anna.account())))
                .isEqualTo(rounds);
    }

    private String winnerOf(int base, int devices) {
        List<Map<String, Object>> commits = IntStream.range(0, devices)
                .mapToObj(i -> commit(base, put(Sealed.id(), 1)))
                .toList();
        List<Answer> answers = Crowd.of(devices).does(i -> anna.sends(commits.get(i)));
        List<String> winners = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < devices; i++) {
            Answer answer = answers.get(i);
            if (answer.statusCode() == 201) {
                winners.add((String) commits.get(i).get("mac"));
            } else {
                heads.add(answer.statusCode(409)
                        .body("head.n", equalTo(base + 1))
                        .json()
                        .getString("head.mac"));
            }
        }
        assertThat(winners).hasSize(1);
        assertThat(heads).hasSize(devices - 1).containsOnly(winners.getFirst());
        return winners.getFirst();
    }

    @Test
    void doesNotDoubleACommitThatIsSentInParallel() {
        Map<String, Object> commit = commit(0, put(item, 1));
        List<Integer> statuses = Crowd.of(16).does(i -> anna.sends(commit).statusCode());
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(anna.head().getLong("bytes")).isEqualTo(Changes.KEY + Changes.BODY);
        assertThat(anna.reads("/items/{id}/revisions", item).getList("revisions[*].revision"))
                .containsExactly(1);
    }

    @Test
    void keepsAccountsApartEvenWithTheSameItemIds() {
        Owner ben = new Owner();
        Map<String, Object> annas = put(item, 1);
        anna.adds(0, annas);
        ben.asks().get("/items/{id}", item).statusCode(404).body("type", equalTo("urn:sealwell:problem:not-found"));
        ben.asks().get("/items/{id}/revisions", item).statusCode(404);
        ben.asks().get("/items/{id}/revisions/1", item).statusCode(404);
        assertThat(ben.reads("/items").getList("items")).isEmpty();
        assertThat(ben.reads("/commits").getList("commits")).isEmpty();
        Map<String, Object> bens = put(item, 1);
        ben.adds(0, bens);
        assertThat(ben.reads("/items/{id}", item).getString("body")).isEqualTo(bens.get("body"));
        assertThat(anna.reads("/items/{id}", item).getString("body")).isEqualTo(annas.get("body"));
    }
}

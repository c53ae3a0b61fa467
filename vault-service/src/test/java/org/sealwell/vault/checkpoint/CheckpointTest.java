package org.sealwell.vault.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.vault.Changes.put;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.vault.Owner;

@QuarkusTest
class CheckpointTest {

    private final Owner anna = new Owner();

    private static Map<String, Object> checkpoint(long n) {
        return Map.of("n", n, "root", Sealed.random(32), "mac", Sealed.random(32));
    }

    private Answer stores(Object checkpoint) {
        return anna.asks().body(checkpoint).put("/checkpoint");
    }

    private void annaHas(int commits) {
        IntStream.range(0, commits).forEach(n -> anna.adds(n, put(Sealed.id(), 1)));
    }

    @Test
    void isNotThereBeforeAClientMakesOne() {
        anna.asks().get("/checkpoint").statusCode(404).body("type", equalTo("urn:sealwell:problem:not-found"));
    }

    @Test
    void comesBackAsItWasStored() {
        annaHas(1);
        Map<String, Object> one = checkpoint(1);
        stores(one).statusCode(204);
        stores(one).statusCode(204);
        anna.asks()
                .get("/checkpoint")
                .statusCode(200)
                .body(equalTo("{\"n\":1,\"root\":\"%s\",\"mac\":\"%s\"}".formatted(one.get("root"), one.get("mac"))));
    }

    @Test
    void isNotReplacedByAnOlderOrAnotherOfTheSameNumber() {
        annaHas(2);
        Map<String, Object> two = checkpoint(2);
        stores(two).statusCode(204);
        for (long n : List.of(1L, 2L)) {
            stores(checkpoint(n))
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:sealwell:problem:checkpoint-stale"));
        }
        assertThat(anna.reads("/checkpoint").getString("mac")).isEqualTo(two.get("mac"));
        annaHas(0);
        anna.adds(2, put(Sealed.id(), 1));
        stores(checkpoint(3)).statusCode(204);
        assertThat(anna.reads("/checkpoint").getLong("n")).isEqualTo(3);
    }

    @Test
    void isNotBeyondTheHead() {
        stores(checkpoint(1)).statusCode(422).body("type", equalTo("urn:sealwell:problem:checkpoint-ahead"));
        annaHas(1);
        stores(checkpoint(2)).statusCode(422).body("type", equalTo("urn:sealwell:problem:checkpoint-ahead"));
    }

    @Test
    void isTheNewestOfManyThatComeAtOnce() {
        annaHas(10);
        List<Map<String, Object>> all = IntStream.rangeClosed(1, 10)
                .mapToObj(CheckpointTest::checkpoint)
                .toList();
        Crowd.of(10).does(i -> stores(all.get(i)).statusCode());
        assertThat(anna.reads("/checkpoint").getString("mac"))
                .isEqualTo(all.getLast().get("mac"));
    }

    @Test
    void isRefusedWithWhatIsWrong() {
        stores(Map.of("n", 0, "root", Sealed.random(32), "mac", Sealed.random(32)))
                .statusCode(400)
                .body("errors[*].pointer", equalTo(List.of("#/n")));
        stores(Map.of("n", 1, "root", Sealed.random(31), "mac", Sealed.random(32)))
                .statusCode(400)
                .body("errors[*].pointer", equalTo(List.of("#/root")));
    }

    @Test
    void belongsToOneAccount() {
        annaHas(1);
        stores(checkpoint(1)).statusCode(204);
        new Owner().asks().get("/checkpoint").statusCode(404);
    }
}

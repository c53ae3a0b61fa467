package org.sealwell.vault.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.sealwell.vault.Changes.delete;
import static org.sealwell.vault.Changes.put;
import static org.sealwell.vault.Changes.rekey;

import io.quarkus.test.junit.QuarkusTest;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.platform.testkit.http.Request;
import org.sealwell.vault.Changes;
import org.sealwell.vault.Owner;

@QuarkusTest
class PullTest {

    private static final int MEBIBYTE = 1024 * 1024;

    private final Owner anna = new Owner();
    private final String item = Sealed.id();

    @Test
    void showsEachCommitAsItWasSent() {
        List<Map<String, Object>> sent = List.of(
                anna.adds(0, put(item, 1, Sealed.id())), anna.adds(1, rekey(item, 1)), anna.adds(2, delete(item, 2)));
        Json pulled = anna.reads("/commits");
        assertThat(pulled.getList("commits[*].n")).containsExactly(1, 2, 3);
        for (int i = 0; i < sent.size(); i++) {
            Map<String, Object> commit = pulled.getMap("commits[" + i + "]");
            assertThat(commit).containsOnlyKeys("n", "base", "digest", "mac", "at", "changes");
            assertThat(commit.get("base")).isEqualTo(i);
            for (String member : List.of("digest", "mac", "changes")) {
                assertThat(commit.get(member)).isEqualTo(sent.get(i).get(member));
            }
        }
        assertThat(pulled.getLong("head.n")).isEqualTo(3);
        assertThat(pulled.getString("head.mac")).isEqualTo(sent.getLast().get("mac"));
        assertThat(pulled.getMap("$")).containsEntry("next", null);
    }

    @Test
    void goesOnWhereThePageEnded() {
        IntStream.range(0, 7).forEach(n -> anna.adds(n, put(Sealed.id(), 1)));
        Json first = anna.reads("/commits?limit=3");
        assertThat(first.getList("commits[*].n")).containsExactly(1, 2, 3);
        assertThat(first.getLong("next")).isEqualTo(3);
        Json last = anna.reads("/commits?after=6&limit=3");
        assertThat(last.getList("commits[*].n")).containsExactly(7);
        assertThat(last.getMap("$")).containsEntry("next", null);
        assertThat(anna.reads("/commits?after=3&limit=4").getMap("$")).containsEntry("next", null);
    }

    @Test
    void isEmptyAtTheHeadAndBeyond() {
        anna.adds(0, put(item, 1));
        for (String after : List.of("1", "2", "999999999999")) {
            Json pulled = anna.reads("/commits?after=" + after);
            assertThat(pulled.getList("commits")).isEmpty();
            assertThat(pulled.getLong("head.n")).isEqualTo(1);
            assertThat(pulled.getMap("$")).containsEntry("next", null);
        }
    }

    @Test
    void boundsAPageByItsBytesToo() {
        int count = 5;
        IntStream.range(0, count).forEach(n -> anna.adds(n, large(), large()));
        List<Integer> pages = new ArrayList<>();
        Integer after = 0;
        while (after != null) {
            Json page = anna.reads("/commits?after=" + after);
            pages.add(page.getList("commits").size());
            after = (Integer) page.getMap("$").get("next");
        }
        assertThat(pages).containsExactly(1, 1, 1, 1, 1).hasSize(count);
    }

    @Test
    void servesACommitThatIsLargerThanAPage() {
        anna.adds(0, put(item, 1));
        anna.adds(1, List.of(large(), large(), large(), large(), large(), large(), large()));
        assertThat(anna.reads("/commits").getList("commits[*].n")).containsExactly(1);
        assertThat(anna.reads("/commits?after=1").getList("commits[*].n")).containsExactly(2);
    }

    private static Map<String, Object> large() {
        return put(Sealed.id(), 1, Changes.COLLECTION, MEBIBYTE);
    }

    @Test
    void saysWhenNothingHasChanged() {
        anna.adds(0, put(item, 1));
        for (String path : List.of("/head", "/commits", "/items", "/items/" + item)) {
            String tag = anna.asks().get(path).header("ETag", notNullValue()).header("ETag");
            anna.asks()
                    .header("If-None-Match", tag)
                    .get(path)
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .header("Cache-Control", equalTo("private, no-cache"))
                    .body(equalTo(""));
        }
        Map<String, String> tags = tags();
        anna.adds(1, put(item, 2));
        tags().forEach((path, tag) -> assertThat(tag).isNotEqualTo(tags.get(path)));
        anna.asks().header("If-None-Match", tags.get("/head")).get("/head").statusCode(200);
    }

    private Map<String, String> tags() {
        Map<String, String> tags = new java.util.HashMap<>();
        for (String path : List.of("/head", "/commits", "/items", "/items/" + item)) {
            tags.put(path, anna.asks().get(path).header("ETag"));
        }
        return tags;
    }

    /** Two people at one browser: its cache asks for the second with what the first had. */
    @Test
    void neverSaysUnchangedOfAnotherAccount() {
        Owner ben = new Owner();
        anna.adds(0, put(item, 1));
        ben.adds(0, put(item, 1));
        tags().forEach((path, tag) ->
                ben.asks().header("If-None-Match", tag).get(path).statusCode(200));
    }

    @Test
    void compressesForWhoAsks() throws Exception {
        anna.adds(0, put(item, 1));
        for (String path : List.of("/commits", "/items", "/items/" + item, "/items/" + item + "/revisions/1")) {
            HttpURLConnection connection = (HttpURLConnection)
                    Request.service().resolve(Owner.BASE + path).toURL().openConnection();
            connection.setRequestProperty("Accept-Encoding", "gzip");
            connection.setRequestProperty("Authorization", "Bearer " + AccessTokens.of(anna.account(), Sealed.id()));
            assertThat(connection.getResponseCode()).isEqualTo(200);
            assertThat(connection.getContentEncoding()).as(path).isEqualTo("gzip");
        }
    }
}

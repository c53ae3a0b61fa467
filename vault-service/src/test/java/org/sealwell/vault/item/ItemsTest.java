package org.sealwell.vault.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.vault.Changes.delete;
import static org.sealwell.vault.Changes.put;
import static org.sealwell.vault.Changes.rekey;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.vault.Changes;
import org.sealwell.vault.Owner;

@QuarkusTest
class ItemsTest {

    private final Owner anna = new Owner();
    private final String item = Sealed.id();
    private final String blood = Sealed.id();
    private final String pressure = Sealed.id();

    @Test
    void showsAnItemAsItIs() {
        List<String> tokens = Stream.of(blood, pressure).sorted().toList();
        Map<String, Object> change = put(item, 1, tokens.toArray(String[]::new));
        anna.adds(0, change);
        Map<String, Object> shown = anna.reads("/items/{id}", item).getMap("$");
        assertThat(shown)
                .containsOnlyKeys(
                        "itemId", "revision", "collection", "key", "body", "tokens", "n", "deleted", "updatedAt")
                .containsEntry("itemId", item)
                .containsEntry("revision", 1)
                .containsEntry("collection", Changes.COLLECTION)
                .containsEntry("key", change.get("key"))
                .containsEntry("body", change.get("body"))
                .containsEntry("tokens", tokens)
                .containsEntry("n", 1)
                .containsEntry("deleted", false);
        assertThat(shown.get("updatedAt").toString()).endsWith("Z");
    }

    @Test
    void showsADeletedItemWithoutItsContent() {
        anna.adds(0, put(item, 1, blood));
        anna.adds(1, delete(item, 2));
        assertThat(anna.reads("/items/{id}", item).getMap("$"))
                .containsEntry("revision", 2)
                .containsEntry("key", null)
                .containsEntry("body", null)
                .containsEntry("tokens", List.of())
                .containsEntry("deleted", true)
                .containsEntry("n", 2);
        assertThat(anna.reads("/items").getList("items")).isEmpty();
        assertThat(anna.reads("/items?token=" + blood).getList("items")).isEmpty();
    }

    @Test
    void findsByCollectionByTokenAndByBoth() {
        String letters = Sealed.id();
        String one = Sealed.id();
        String two = Sealed.id();
        String three = Sealed.id();
        anna.adds(
                0,
                put(one, 1, blood),
                put(two, 1, letters, Changes.BODY, blood),
                put(three, 1, letters, Changes.BODY, pressure));
        assertThat(found("?token=" + blood)).containsExactlyInAnyOrder(one, two);
        assertThat(found("?collection=" + letters)).containsExactlyInAnyOrder(two, three);
        assertThat(found("?collection=" + letters + "&token=" + blood)).containsExactly(two);
        assertThat(found("?token=" + Sealed.id())).isEmpty();
        anna.adds(1, put(one, 2, pressure));
        assertThat(found("?token=" + blood)).containsExactly(two);
        assertThat(found("?token=" + pressure)).containsExactlyInAnyOrder(one, three);
    }

    private List<String> found(String query) {
        return anna.reads("/items" + query).getList("items[*].itemId");
    }

    @Test
    void listsByPagesInOrderOfId() {
        List<Map<String, Object>> changes =
                IntStream.range(0, 25).mapToObj(i -> put(Sealed.id(), 1, blood)).toList();
        anna.adds(0, changes);
        List<Object> ids =
                changes.stream().map(change -> change.get("itemId")).sorted().toList();
        anna.adds(1, delete((String) ids.get(7), 2));
        List<Object> live = new ArrayList<>(ids);
        live.remove(7);
        List<Object> listed = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String cursor = null;
        do {
            Json page = anna.reads("/items?limit=10&token=" + blood + (cursor == null ? "" : "&cursor=" + cursor));
            listed.addAll(page.getList("items[*].itemId"));
            sizes.add(page.getList("items").size());
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(listed).isEqualTo(live);
        assertThat(sizes).containsExactly(10, 10, 4);
        assertThat(anna.reads("/items?limit=24").getMap("$")).containsEntry("next", null);
    }

    @Test
    void boundsAPageByItsBytesToo() {
        for (int n = 0; n < 2; n++) {
            anna.adds(
                    n,
                    IntStream.range(0, 3)
                            .mapToObj(i -> put(Sealed.id(), 1, Changes.COLLECTION, 256 * 1024))
                            .toList());
        }
        Json page = anna.reads("/items");
        assertThat(page.getList("items")).hasSize(3);
        Json rest = anna.reads("/items?cursor=" + page.getString("next"));
        assertThat(rest.getList("items")).hasSize(3);
        assertThat(rest.getString("next")).isNull();
    }

    @Test
    void tellsRevisionsNewestFirstByPages() {
        for (int n = 0; n < 5; n++) {
            anna.adds(n, n == 3 ? delete(item, n + 1) : put(item, n + 1));
        }
        Json first = anna.reads("/items/{id}/revisions?limit=3", item);
        assertThat(first.getList("revisions[*].revision")).containsExactly(5, 4, 3);
        assertThat(first.getList("revisions[*].n")).containsExactly(5, 4, 3);
        assertThat(first.getList("revisions[*].deleted")).containsExactly(false, true, false);
        Json second = anna.reads("/items/{id}/revisions?limit=3&cursor=" + first.getString("next"), item);
        assertThat(second.getList("revisions[*].revision")).containsExactly(2, 1);
        assertThat(second.getMap("$")).containsEntry("next", null);
    }

    @Test
    void readsWhatAnItemWas() {
        Map<String, Object> one = put(item, 1, blood);
        anna.adds(0, put(Sealed.id(), 1), one);
        anna.adds(1, put(item, 2));
        anna.adds(2, delete(item, 3));
        assertThat(anna.reads("/items/{id}/revisions/1", item).getMap("$"))
                .containsEntry("revision", 1)
                .containsEntry("key", one.get("key"))
                .containsEntry("body", one.get("body"))
                .containsEntry("tokens", List.of(blood))
                .containsEntry("n", 1)
                .containsEntry("deleted", false);
        assertThat(anna.reads("/items/{id}/revisions/3", item).getMap("$"))
                .containsEntry("deleted", true)
                .containsEntry("key", null)
                .containsEntry("body", null);
        anna.asks()
                .get("/items/{id}/revisions/4", item)
                .statusCode(404)
                .body("type", equalTo("urn:sealwell:problem:not-found"));
        anna.asks().get("/items/{id}/revisions/0", item).statusCode(400);
        anna.asks().get("/items/{id}/revisions", Sealed.id()).statusCode(404);
    }

    @Test
    void givesAnOlderRevisionItsNewKey() {
        Map<String, Object> one = put(item, 1);
        anna.adds(0, one);
        anna.adds(1, put(item, 2));
        Map<String, Object> oldsKey = rekey(item, 1);
        anna.adds(2, oldsKey);
        Map<String, Object> newsKey = rekey(item, 2);
        anna.adds(3, newsKey);
        Json old = anna.reads("/items/{id}/revisions/1", item);
        assertThat(old.getString("key")).isEqualTo(oldsKey.get("key"));
        assertThat(old.getString("body")).isEqualTo(one.get("body"));
        assertThat(anna.reads("/items/{id}/revisions/2", item).getString("key")).isEqualTo(newsKey.get("key"));
        Json present = anna.reads("/items/{id}", item);
        assertThat(present.getString("key")).isEqualTo(newsKey.get("key"));
        assertThat(present.getInt("revision")).isEqualTo(2);
        assertThat(present.getInt("n")).isEqualTo(4);
        assertThat(anna.reads("/items/{id}/revisions", item).getList("revisions"))
                .hasSize(2);
    }

    @Test
    void rekeyingAnOldRevisionLeavesThePresentOneAlone() {
        anna.adds(0, put(item, 1));
        Map<String, Object> two = put(item, 2);
        anna.adds(1, two);
        anna.adds(2, rekey(item, 1));
        Json present = anna.reads("/items/{id}", item);
        assertThat(present.getString("key")).isEqualTo(two.get("key"));
        assertThat(present.getInt("n")).isEqualTo(2);
    }
}

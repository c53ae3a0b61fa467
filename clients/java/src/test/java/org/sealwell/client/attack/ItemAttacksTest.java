package org.sealwell.client.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.client.Session;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.IndexField;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.client.vault.Revision;

/** Lies about single items, in answers that are no history. */
class ItemAttacksTest extends Attack {
    private static final String ITEM = "/api/vault/v1/items/[^/]+";
    private static final IndexField CODE = IndexField.declare("code", IndexField.Spread.MANY_VALUES);

    private Session laptop;
    private HealthRecord first;
    private HealthRecord second;

    @BeforeEach
    void twoRecords() {
        laptop = anna.signsUp(pins).session();
        first = laptop.records()
                .put(RecordDraft.of("Note", "{\"text\":\"one\"}").index(CODE, "a"));
        first = laptop.records().put(first.edit("{\"text\":\"one, later\"}"));
        second = laptop.records()
                .put(RecordDraft.of("Note", "{\"text\":\"two\"}").index(CODE, "a"));
    }

    private List<ObjectNode> revisions(HealthRecord record) {
        return vault(laptop).items.get(record.id());
    }

    @Test
    void honestAnswersAreTaken() {
        assertThat(laptop.records().fetch(first.id())).contains(first);
        assertThat(laptop.records().search(CODE, "A ")).containsExactlyInAnyOrder(first, second);
        assertThat(laptop.records().searchCollection("Note")).containsExactlyInAnyOrder(first, second);
        assertThat(laptop.records().history(first.id()))
                .extracting(Revision::revision)
                .containsExactly(2L, 1L);
        assertThat(laptop.records().get(first.id(), 1).orElseThrow().json()).isEqualTo("{\"text\":\"one\"}");
    }

    @Test
    @Tag("row-10")
    void anOlderRevisionIsNoticedAlsoAfterARestart() {
        revisions(first).remove(1);

        assertLie(Lie.ITEM_ROLLBACK, () -> laptop.records().fetch(first.id()));
        assertLie(Lie.ITEM_ROLLBACK, () -> anna.logsIn(pins).records().fetch(first.id()));
        assertLie(Lie.ITEM_ROLLBACK, () -> laptop.records().search(CODE, "a"));
    }

    @Test
    @Tag("row-10")
    void anotherRevisionThanTheOneAskedForIsNoticed() {
        server.tells(
                "GET",
                ITEM + "/revisions/2",
                (asked, honest) ->
                        org.sealwell.client.evil.Told.json(200, revisions(first).get(0)));
        assertLie(Lie.ITEM_ROLLBACK, () -> laptop.records().get(first.id(), 2));
    }

    @Test
    @Tag("row-12")
    void aDeletedItemShownAliveIsNoticed() {
        ObjectNode alive = revisions(second).get(0).deepCopy();
        laptop.records().delete(second);
        revisions(second).clear();
        revisions(second).add(alive);

        assertLie(Lie.RESURRECTED, () -> laptop.records().fetch(second.id()));
        assertLie(Lie.RESURRECTED, () -> laptop.records().search(CODE, "a"));
        assertThat(laptop.records().get(second.id())).isEmpty();
    }

    @Test
    @Tag("row-12")
    void anItemLeftOutOfASearchIsNoticed() {
        vault(laptop).items.remove(second.id());

        assertLie(Lie.OMITTED, () -> laptop.records().search(CODE, "a"));
        assertLie(Lie.OMITTED, () -> laptop.records().searchCollection("Note"));
        assertLie(Lie.OMITTED, () -> laptop.records().fetch(second.id()));
    }

    @Test
    @Tag("row-12")
    void aLiveItemShownAsDeletedIsNoticed() {
        revisions(second).get(0).put("deleted", true).putNull("key").putNull("body");
        assertLie(Lie.OMITTED, () -> laptop.records().fetch(second.id()));
    }

    @Test
    @Tag("row-12")
    void aRevisionLeftOutOfTheHistoryIsNoticed() {
        server.tells(
                "GET",
                ITEM + "/revisions",
                (asked, honest) -> honest.but(body -> ((ArrayNode) body.path("revisions")).remove(1)));
        assertLie(Lie.OMITTED, () -> laptop.records().history(first.id()));
    }

    @Test
    @Tag("row-13")
    void anItemThatTheChainDoesNotHoldIsNoticed() {
        ObjectNode planted = revisions(second).get(0).deepCopy().put("itemId", "AAAAAAAAAAAAAAAAAAAAAA");
        vault(laptop).items.put("AAAAAAAAAAAAAAAAAAAAAA", List.of(planted));

        assertLie(Lie.INJECTED, () -> laptop.records().fetch("AAAAAAAAAAAAAAAAAAAAAA"));
        assertLie(Lie.INJECTED, () -> laptop.records().search(CODE, "a"));
    }

    @Test
    @Tag("row-07")
    void everyPairwiseSwapOfItemsIsNoticed() {
        ObjectNode one = revisions(first).get(1).deepCopy();
        ObjectNode two = revisions(second).get(0).deepCopy();
        for (String member : List.of("key", "body", "collection", "tokens")) {
            revisions(first).set(1, one.deepCopy());
            revisions(first).get(1).set(member, member.equals("collection") ? two.path("itemId") : two.path(member));
            if (!revisions(first).get(1).equals(one)) {
                assertLie(Lie.ITEM_REPLACED, () -> laptop.records().fetch(first.id()));
            }
        }
        revisions(first).set(1, two);
        assertLie(Lie.ITEM_REPLACED, () -> laptop.records().fetch(first.id()));
    }

    @Test
    @Tag("row-08")
    void nothingThatIsReadMakesTheClientFetchAnything() {
        laptop.records().put(RecordDraft.of("Note", "{\"photo\":\"http://tracker.example/pixel.png\"}"));
        int before = server.requests().size();
        laptop.records().list("Note");

        assertThat(server.requests()).hasSize(before);
    }

    @Test
    @Tag("row-08")
    void noRequestHoldsPlaintext() {
        assertThat(server.requests())
                .noneMatch(asked -> asked.toString().contains("one, later"))
                .noneMatch(asked -> asked.toString().contains("Note"))
                .noneMatch(asked -> asked.toString().contains(new String(anna.password())));
    }

    @Test
    @Tag("row-33")
    void storedSizesAreBuckets() {
        for (int length = 1; length < 200; length += 13) {
            note(laptop, "x".repeat(length));
        }
        assertThat(vault(laptop).commits.stream()
                        .map(commit -> commit.path("changes")
                                .get(0)
                                .path("body")
                                .asText()
                                .length())
                        .distinct())
                .hasSizeLessThanOrEqualTo(3);
    }
}

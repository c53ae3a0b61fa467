package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.sealwell.evil.Told;

/** A server that tells a true history, and lies about single items. */
final class ItemAttacks {
    private static final String REVISIONS = Scene.VAULT + "/items/[^/]+/revisions";

    private ItemAttacks() {}

    static List<Attack> all() {
        return List.of(
                rolledBack("item-rolled-back", Step.FETCH_FIRST),
                rolledBack("item-rolled-back-after-restart", Step.FETCH_FIRST_AFTER_RESTART),
                rolledBack("item-rolled-back-in-a-search", Step.SEARCH_BY_CODE),
                Attack.of(
                        "revision-of-another-number",
                        10,
                        "revision 1 for revision 2",
                        Step.READ_REVISION_2_OF_FIRST,
                        Lie.ITEM_ROLLBACK,
                        scene -> scene.tellsInstead("GET", REVISIONS + "/2", Told.json(200, older(scene)))),
                resurrected("item-resurrected", Step.FETCH_DELETED),
                resurrected("item-resurrected-in-a-search", Step.SEARCH_BY_CODE),
                leftOut("item-left-out", Step.FETCH_SECOND),
                leftOut("item-left-out-of-a-search", Step.SEARCH_BY_CODE),
                leftOut("item-left-out-of-its-collection", Step.LIST_COLLECTION),
                Attack.of(
                        "item-shown-as-deleted",
                        12,
                        "a live item is said to be deleted",
                        Step.FETCH_SECOND,
                        Lie.OMITTED,
                        scene -> scene.second()
                                .put("deleted", true)
                                .putNull("key")
                                .putNull("body")),
                Attack.of(
                        "revision-left-out",
                        12,
                        "an item's history without its first revision",
                        Step.HISTORY_OF_FIRST,
                        Lie.OMITTED,
                        scene -> scene.tells(
                                "GET", REVISIONS, page -> revisions(page).remove(1))),
                Attack.of(
                        "revision-of-another-commit",
                        12,
                        "an item's history with a revision that another commit has made",
                        Step.HISTORY_OF_FIRST,
                        Lie.REVISION_WRONG,
                        scene -> scene.tells("GET", REVISIONS, page -> ((ObjectNode)
                                        revisions(page).get(0))
                                .put("n", 2))),
                planted("item-planted", Step.FETCH_PLANTED),
                planted("item-planted-in-a-search", Step.SEARCH_BY_CODE));
    }

    private static Attack rolledBack(String name, Step step) {
        String title = "an item as it was before it was changed";
        return Attack.of(name, 10, title, step, Lie.ITEM_ROLLBACK, scene -> scene.revisionsOf(
                        scene.items().first())
                .remove(1));
    }

    private static ObjectNode older(Scene scene) {
        return scene.revisionsOf(scene.items().first()).get(0);
    }

    private static Attack resurrected(String name, Step step) {
        String title = "a deleted item as it was before";
        return Attack.of(name, 12, title, step, Lie.RESURRECTED, scene -> scene.revisionsOf(
                        scene.items().deleted())
                .remove(1));
    }

    private static Attack leftOut(String name, Step step) {
        String title = "an item that exists is not told of";
        return Attack.of(name, 12, title, step, Lie.OMITTED, scene -> scene.vault()
                .items
                .remove(scene.items().second()));
    }

    private static Attack planted(String name, Step step) {
        return Attack.of(name, 13, "an item that no commit has made", step, Lie.INJECTED, scene -> {
            ObjectNode planted = scene.second().deepCopy().put("itemId", Scene.PLANTED);
            scene.vault().items.put(Scene.PLANTED, new ArrayList<>(List.of(planted)));
        });
    }

    private static ArrayNode revisions(JsonNode page) {
        return (ArrayNode) page.path("revisions");
    }
}

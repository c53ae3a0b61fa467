package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.sealwell.evil.StoredVault;
import org.sealwell.evil.Told;

/** A server that swaps ciphertexts, or what belongs to them, between items, revisions, collections and accounts. */
final class SwapAttacks {
    private static final int ROW = 7;
    private static final String ITEM = Scene.VAULT + "/items/[^/]+";

    private SwapAttacks() {}

    static List<Attack> all() {
        return List.of(
                fetched("body", "another", Scene::second),
                fetched("key", "another", Scene::second),
                fetched("tokens", "another-account", SwapAttacks::othersNote),
                fetched("collection", "another-account", SwapAttacks::othersNote),
                fetched("body", "another-account", SwapAttacks::othersNote),
                fetched("key", "another-account", SwapAttacks::othersNote),
                fetched("body", "an-older-revision", SwapAttacks::older),
                fetched("key", "an-older-revision", SwapAttacks::older),
                instead("item-that-is-another", Step.FETCH_FIRST, "another item", ITEM, Scene::second),
                instead(
                        "item-that-is-another-accounts",
                        Step.FETCH_FIRST,
                        "another account's item",
                        ITEM,
                        SwapAttacks::othersNote),
                instead(
                        "revision-with-the-body-of-another",
                        Step.READ_REVISION_1_OF_FIRST,
                        "revision 1 with the body of revision 2",
                        ITEM + "/revisions/1",
                        SwapAttacks::olderWithNewerBody),
                instead(
                        "revision-of-another-item",
                        Step.READ_REVISION_1_OF_FIRST,
                        "revision 1 of another item",
                        ITEM + "/revisions/1",
                        Scene::second));
    }

    private static Attack fetched(String member, String owner, Function<Scene, ObjectNode> from) {
        String name = "item-with-the-" + member + "-of-" + owner;
        return replaced(name, Step.FETCH_FIRST, "an " + name.replace('-', ' '), scene -> scene.first()
                .set(member, from.apply(scene).path(member)));
    }

    private static Attack instead(String name, Step step, String title, String path, Function<Scene, ObjectNode> told) {
        return replaced(name, step, title, scene -> scene.tellsInstead("GET", path, Told.json(200, told.apply(scene))));
    }

    private static Attack replaced(String name, Step step, String title, Attack.Deed deed) {
        return Attack.of(name, ROW, title, step, Lie.ITEM_REPLACED, deed);
    }

    private static ObjectNode older(Scene scene) {
        return scene.revisionsOf(scene.items().first()).get(0);
    }

    private static ObjectNode olderWithNewerBody(Scene scene) {
        JsonNode body = scene.first().path("body");
        return older(scene).deepCopy().<ObjectNode>set("body", body);
    }

    private static ObjectNode othersNote(Scene scene) {
        StoredVault vault = scene.othersVault();
        return vault.items.values().iterator().next().get(0);
    }
}

package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.sealwell.evil.Wire;

/** A server, or who broke into it, that changes what it has told a person about their account. */
final class ActivityAttacks {

    private static final int ROW = 36;
    private static final String ACTIVITY = Scene.NOTIFICATIONS + "/activity";

    private ActivityAttacks() {}

    static List<Attack> all() {
        return List.of(
                rewritten(
                        "activity-entry-left-out",
                        "an entry is gone from the middle",
                        Step.READ_ACTIVITY_ON_NEW_DEVICE,
                        Lie.OMITTED,
                        entries -> entries.remove(2)),
                rewritten(
                        "activity-entry-left-out-and-renumbered",
                        "an entry is gone from the middle, and those after it have its numbers",
                        Step.READ_ACTIVITY_ON_NEW_DEVICE,
                        Lie.CHAIN_BROKEN,
                        entries -> {
                            entries.remove(2);
                            for (int i = 2; i < entries.size(); i++) {
                                entries.get(i).put("number", i + 1);
                            }
                        }),
                rewritten(
                        "activity-entry-altered",
                        "an entry tells of something else",
                        Step.READ_ACTIVITY_ON_NEW_DEVICE,
                        Lie.CHAIN_BROKEN,
                        entries -> entries.get(1).put("kind", "signed-in")),
                rewritten(
                        "activity-entry-at-another-time",
                        "an entry has another time",
                        Step.READ_ACTIVITY_ON_NEW_DEVICE,
                        Lie.CHAIN_BROKEN,
                        entries -> entries.get(1).put("at", 1)),
                rewritten(
                        "activity-gone-back",
                        "the list ends before the last entry that this device has seen",
                        Step.READ_ACTIVITY_AFTER_RESTART,
                        Lie.ROLLBACK,
                        entries -> entries.remove(entries.size() - 1)),
                Attack.of(
                        "activity-begun-anew",
                        ROW,
                        "the list is empty again",
                        Step.READ_ACTIVITY_ON_KNOWN_DEVICE,
                        Lie.ROLLBACK,
                        scene -> scene.activity().entries.clear()),
                Attack.of(
                        "activity-rewritten",
                        ROW,
                        "an entry tells of something else, and the chain was made anew from there",
                        Step.READ_ACTIVITY_AFTER_RESTART,
                        Lie.FORKED,
                        scene -> {
                            scene.activity().entries.get(1).put("kind", "signed-in");
                            scene.activity().hashAnew();
                        }),
                Attack.of(
                        "activity-rewritten-and-gone-on",
                        ROW,
                        "an entry is gone, the chain was made anew, and has come further since",
                        Step.READ_ACTIVITY_ON_KNOWN_DEVICE,
                        Lie.FORKED,
                        scene -> {
                            scene.activity().entries.remove(2);
                            scene.activity().hashAnew();
                            scene.activity().append("signed-in", null, null);
                            scene.activity().append("signed-in", null, null);
                        }),
                told(
                        "activity-that-begins-later",
                        "what this device has seen is said to be kept no more",
                        Step.READ_ACTIVITY_AFTER_RESTART,
                        Lie.OMITTED,
                        page -> page.put("oldest", page.at("/head/number").asLong())),
                told(
                        "activity-without-entries",
                        "a page is empty that is not beyond the list's beginning",
                        Step.READ_ACTIVITY_ON_NEW_DEVICE,
                        Lie.OMITTED,
                        page -> {
                            page.putArray("entries");
                            page.putNull("previous");
                        }),
                told(
                        "activity-with-another-head",
                        "the head is not that of the last entry",
                        Step.READ_ACTIVITY_ON_NEW_DEVICE,
                        Lie.CHAIN_BROKEN,
                        page -> page.withObject("/head").put("hash", Wire.base64url(new byte[32]))),
                told(
                        "activity-out-of-order",
                        "the entries are turned round",
                        Step.READ_ACTIVITY_ON_NEW_DEVICE,
                        Lie.OMITTED,
                        page -> {
                            ArrayNode turned = page.arrayNode();
                            page.path("entries").forEach(entry -> turned.insert(0, entry));
                            page.set("entries", turned);
                        }),
                Attack.of(
                        "activity-of-another",
                        ROW,
                        "the entries are another person's",
                        Step.READ_ACTIVITY_ON_NEW_DEVICE,
                        Lie.CHAIN_BROKEN,
                        scene -> scene.activity().become(scene.othersActivity())),
                told(
                        "activity-with-a-line-feed",
                        "a kind holds what separates lines where it is hashed",
                        Step.READ_ACTIVITY_ON_NEW_DEVICE,
                        Lie.MALFORMED_ANSWER,
                        page -> entry(page).put("kind", "signed-in\n1")),
                told(
                        "activity-with-a-subject-that-is-no-id",
                        "a subject is a path",
                        Step.READ_ACTIVITY_ON_NEW_DEVICE,
                        Lie.MALFORMED_ANSWER,
                        page -> entry(page).put("subject", "../../account")));
    }

    private static ObjectNode entry(ObjectNode page) {
        return (ObjectNode) page.path("entries").get(0);
    }

    private static Attack rewritten(String name, String title, Step step, Lie lie, Consumer<List<ObjectNode>> change) {
        return Attack.of(name, ROW, title, step, lie, scene -> change.accept(scene.activity().entries));
    }

    private static Attack told(String name, String title, Step step, Lie lie, Consumer<ObjectNode> change) {
        return Attack.of(name, ROW, title, step, lie, scene -> scene.tells("GET", ACTIVITY, change));
    }
}

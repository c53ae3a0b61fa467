package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sealwell.evil.AccessEntry;
import org.sealwell.evil.Told;

/** A server that has a contact approve something else than what the owner has given them. */
final class HeldShareAttacks {
    private static final String LIST = Scene.RECOVERY + "/guardianships";

    private HeldShareAttacks() {}

    static List<Attack> all() {
        return List.of(
                held(
                        "held-share-without-its-wait",
                        25,
                        "a share of the server's own, which says that its contact waits for nothing",
                        (scene, told) -> give(scene, told, 0)),
                held(
                        "held-share-of-the-server",
                        26,
                        "a share of the server's own, with the wait that the owner chose",
                        (scene, told) ->
                                give(scene, told, told.at("/set/waitSeconds").asLong())),
                held(
                        "held-share-of-another-set",
                        26,
                        "a share that is said to be of another set",
                        (scene, told) -> told.withObject("/set").put("id", Scene.PLANTED)),
                held(
                        "held-share-of-another-contact",
                        26,
                        "a share that is said to be another contact's",
                        (scene, told) -> told.put("id", scene.circle().carla())));
    }

    /** Sealed to the contact, as everybody can. */
    private static void give(Scene scene, ObjectNode told, long waitSeconds) {
        SceneCircle circle = scene.circle();
        String share = new OwnersName(scene).shares(circle.ben(), waitSeconds, ForgedApproval.WORDS.get(0));
        JsonNode agree = circle.keysOf(circle.ben()).path("agree");
        told.withObject("/set")
                .put("waitSeconds", waitSeconds)
                .put(
                        "share",
                        AccessEntry.seal(
                                agree, Told.object().put("share", share).toString()));
    }

    private static Attack held(String name, int row, String title, Change change) {
        Attack.Deed deed =
                scene -> scene.tells("GET", LIST, told -> change.made(scene, (ObjectNode) told.at("/guardianships/0")));
        return Attack.of(name, row, title, Step.APPROVE_REQUEST, Lie.SHARE_FORGED, deed)
                .andNothingSentTo("PUT " + LIST + "/*/*/approval");
    }

    /** What becomes of somebody whom a contact helps, in a scene. */
    @FunctionalInterface
    private interface Change {
        void made(Scene scene, ObjectNode told);
    }
}

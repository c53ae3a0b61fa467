package org.sealwell.evil.attack;

import static org.sealwell.evil.attack.Spoilt.TAG;
import static org.sealwell.evil.attack.Spoilt.flip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sealwell.evil.AccessEntry;
import org.sealwell.evil.StoredShare;
import org.sealwell.evil.Told;

/** A server that lies to people about what they have shared, and about who came. */
final class OwnedShareAttacks {
    private static final String ONE = Scene.SHARES + "/[^/]+";
    private static final String LOG = ONE + "/accesses";

    private OwnedShareAttacks() {}

    static List<Attack> all() {
        return List.of(
                listed(
                        "link-of-somebody-else",
                        "somebody else's share among one's own",
                        Lie.ENVELOPE_REFUSED,
                        scene -> scene.tells("GET", Scene.SHARES, page -> shares(page)
                                .add(scene.othersShare().told()))),
                listed(
                        "link-listed-twice",
                        "a share comes again",
                        Lie.MALFORMED_ANSWER,
                        scene -> scene.tells("GET", Scene.SHARES, page -> shares(page)
                                .add(shares(page).get(0)))),
                listed(
                        "links-without-end",
                        "one empty page after the other",
                        Lie.MALFORMED_ANSWER,
                        scene -> scene.goesOnForLong(Scene.SHARES, "shares")),
                Attack.of(
                        "link-shown-for-another",
                        7,
                        "another share than the one that was asked for",
                        Step.READ_LINK,
                        Lie.MALFORMED_ANSWER,
                        scene -> scene.tellsInstead(
                                "GET",
                                ONE,
                                Told.json(200, scene.links().unguarded().told()))),
                Attack.of(
                        "link-with-the-note-of-another",
                        7,
                        "a share with another one's label and key",
                        Step.READ_LINK,
                        Lie.ENVELOPE_REFUSED,
                        scene -> scene.links()
                                .guarded()
                                .made
                                .set("note", scene.links().unguarded().made.path("note"))),
                Attack.of(
                        "link-kept-open-for-longer",
                        9,
                        "a share ends later than its owner wished",
                        Step.MAKE_LINK,
                        Lie.MALFORMED_ANSWER,
                        scene -> scene.tells(
                                "POST", Scene.SHARES, made -> made.put("expiresAt", "2199-12-31T00:00:00Z"))),
                Attack.of(
                        "limit-taken-and-not-kept",
                        9,
                        "a share can be opened as often as before, after its owner limited it",
                        Step.LIMIT_LINK,
                        Lie.MALFORMED_ANSWER,
                        scene -> scene.tells("GET", ONE, share -> share.putNull("maxOpens"))),
                logged("log-without-its-middle", 12, Lie.OMITTED, scene -> logs(scene, log -> log.remove(1))),
                logged("log-without-its-beginning", 12, Lie.OMITTED, scene -> logs(scene, log -> log.remove(2))),
                logged(
                        "log-with-an-entry-of-another-link",
                        7,
                        Lie.ENVELOPE_REFUSED,
                        scene -> replace(
                                scene,
                                share -> entry(share, scene.links().unguarded().id()))),
                logged(
                        "log-with-an-entry-for-somebody-else",
                        7,
                        Lie.ENVELOPE_REFUSED,
                        scene -> replace(
                                scene,
                                share -> entry(
                                        scene.othersShare(),
                                        scene.links().guarded().id()))),
                logged(
                        "log-with-an-entry-that-was-changed",
                        5,
                        Lie.ENVELOPE_REFUSED,
                        scene -> replace(scene, share -> flip(TAG).apply(entry(share, share.id())))));
    }

    private static Attack listed(String name, String title, Lie lie, Attack.Deed deed) {
        return Attack.of(name, 13, title, Step.LIST_LINKS, lie, deed);
    }

    private static ArrayNode shares(ObjectNode page) {
        return (ArrayNode) page.path("shares");
    }

    /** Of a share to which somebody came three times. */
    private static Attack logged(String name, int row, Lie lie, Attack.Deed deed) {
        return Attack.of(name, row, "a " + name.replace('-', ' '), Step.READ_LOG, lie, scene -> {
            StoredShare guarded = scene.links().guarded();
            guarded.accesses.clear();
            for (int n = 1; n <= 3; n++) {
                guarded.accesses.add(entry(guarded, guarded.id()));
            }
            deed.doneTo(scene);
        });
    }

    /** Newest first. */
    private static void logs(Scene scene, Consumer<ArrayNode> change) {
        scene.tells("GET", LOG, page -> change.accept((ArrayNode) page.path("accesses")));
    }

    private static void replace(Scene scene, Function<StoredShare, String> entry) {
        StoredShare guarded = scene.links().guarded();
        guarded.accesses.set(1, entry.apply(guarded));
    }

    /** Sealed to the owner of one share, about any. */
    private static String entry(StoredShare of, String shareId) {
        JsonNode agree = of.made.path("agree");
        return AccessEntry.seal(agree, shareId, "opened");
    }
}

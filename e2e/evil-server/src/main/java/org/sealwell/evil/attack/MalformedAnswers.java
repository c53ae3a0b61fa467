package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.sealwell.evil.Told;

/** A server that leaves out what protects. One of a kind: every member of every answer is as needed as these. */
final class MalformedAnswers {
    private static final String START = Scene.AUTH + "/login/start";
    private static final String FINISH = Scene.AUTH + "/login/finish";
    private static final String COMMITS = Scene.VAULT + "/commits";
    private static final String ITEM = Scene.VAULT + "/items/[^/]+";

    private MalformedAnswers() {}

    static List<Attack> all() {
        return List.of(
                login("login-without-salt", START, answer -> answer.remove("salt")),
                login("login-without-server-proof", FINISH, answer -> answer.remove("M2")),
                login("keyring-that-is-null", FINISH, answer -> answer.putNull("keyring")),
                login("keyring-without-record", FINISH, answer -> answer.withObject("/keyring")
                        .remove("record")),
                login("keyring-without-recovery-wrap", FINISH, answer -> answer.withObject("/keyring")
                        .remove("byRecovery")),
                pulled("commit-without-mac", page -> commit(page).remove("mac")),
                pulled("commit-without-digest", page -> commit(page).remove("digest")),
                pulled("change-without-body", page -> change(page).remove("body")),
                pulled("change-with-an-unknown-member", page -> change(page).put("trusted", true)),
                pulled("page-without-head", page -> page.remove("head")),
                fetched("item-without-revision", item -> item.remove("revision")),
                fetched("item-without-key", item -> item.putNull("key")),
                Attack.of(
                        "checkpoint-without-mac",
                        9,
                        "a checkpoint without its MAC",
                        Step.SYNC_ON_NEW_DEVICE,
                        Lie.MALFORMED_ANSWER,
                        scene -> scene.checkpoint().remove("mac")),
                text("answer-that-is-no-json", "<html>"),
                text("member-told-twice", "{\"items\":[],\"items\":[],\"next\":null}"),
                text("answer-with-something-behind-it", "{\"items\":[],\"next\":null} {}"));
    }

    private static Attack login(String name, String path, Consumer<ObjectNode> change) {
        return malformed(name, Step.LOG_IN_ON_KNOWN_DEVICE, scene -> scene.tells("POST", path, change));
    }

    private static Attack pulled(String name, Consumer<ObjectNode> change) {
        return malformed(name, Step.SYNC_ON_NEW_DEVICE, scene -> scene.tells("GET", COMMITS, change));
    }

    private static Attack fetched(String name, Consumer<ObjectNode> change) {
        return malformed(name, Step.FETCH_FIRST, scene -> scene.tells("GET", ITEM, change));
    }

    private static Attack text(String name, String text) {
        return malformed(
                name,
                Step.SEARCH_BY_CODE,
                scene -> scene.tellsInstead("GET", Scene.VAULT + "/items", Told.raw(200, text)));
    }

    private static Attack malformed(String name, Step step, Attack.Deed deed) {
        return Attack.of(name, 9, name.replace('-', ' '), step, Lie.MALFORMED_ANSWER, deed);
    }

    private static ObjectNode commit(ObjectNode page) {
        return (ObjectNode) page.path("commits").get(0);
    }

    private static ObjectNode change(ObjectNode page) {
        return (ObjectNode) commit(page).path("changes").get(0);
    }
}

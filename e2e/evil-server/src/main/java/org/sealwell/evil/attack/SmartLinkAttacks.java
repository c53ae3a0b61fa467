package org.sealwell.evil.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.sealwell.evil.attack.Spoilt.CIPHERTEXT;
import static org.sealwell.evil.attack.Spoilt.flip;
import static org.sealwell.evil.attack.Spoilt.header;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.sealwell.evil.AccessEntry;
import org.sealwell.evil.Wire;

/** A server that lies about SMART Health Links: to who opens one, and to who has made it. */
final class SmartLinkAttacks {
    private static final String VISITED = Scene.SHL + "/[^/]+";
    private static final int MOST_FILES = 100;
    /** Of a network that is for documents (RFC 5737). */
    private static final String IN_CLEAR = "http://192.0.2.1/file";

    private SmartLinkAttacks() {}

    static List<Attack> all() {
        return List.of(
                spoilt("of-another-suite", 3, header("A256GCM", "A128GCM")),
                spoilt("that-is-not-sealed", 3, file -> unsealed()),
                spoilt("with-another-ciphertext", 5, flip(CIPHERTEXT)),
                opened(
                        "smart-file-of-another-link",
                        7,
                        Lie.ENVELOPE_REFUSED,
                        scene -> embed(scene, scene.links().direct().file(0))),
                told("smart-file-without-https", 8, SmartLinkAttacks::moveIntoTheClear),
                told("smart-file-in-two-places", 9, file -> file.put("location", "https://example.org/file")),
                told("smart-file-without-a-type", 9, file -> file.remove("contentType")),
                opened(
                        "manifest-without-files",
                        9,
                        Lie.MALFORMED_ANSWER,
                        scene -> scene.tells("POST", VISITED, manifest -> manifest.remove("files"))),
                opened(
                        "manifest-with-too-many-files",
                        9,
                        Lie.MALFORMED_ANSWER,
                        scene -> scene.tells("POST", VISITED, SmartLinkAttacks::repeatFile)),
                told("smart-file-of-another-type", 15, file -> file.put("contentType", "text/html")),
                elsewhere("smart-link-sent-elsewhere", Step.OPEN_SMART_LINK, "POST"),
                elsewhere("direct-link-sent-elsewhere", Step.OPEN_DIRECT_LINK, "GET"),
                owned("smart-link-with-the-note-of-another", 7, Lie.ENVELOPE_REFUSED, scene -> scene.links()
                        .smart()
                        .made
                        .set("note", scene.links().direct().made.path("note"))),
                owned("smart-link-whose-passcode-is-not-asked-for", 9, Lie.MALFORMED_ANSWER, scene -> scene.links()
                        .smart()
                        .made
                        .remove("passcode")),
                owned(
                        "smart-links-without-end",
                        13,
                        Lie.MALFORMED_ANSWER,
                        scene -> scene.goesOnForLong(Scene.SMART_LINKS, "smartLinks")),
                Attack.of(
                        "smart-log-with-an-entry-of-another-link",
                        7,
                        "an entry of another link's log",
                        Step.READ_SMART_LOG,
                        Lie.ENVELOPE_REFUSED,
                        SmartLinkAttacks::swapEntry));
    }

    private static Attack opened(String name, int row, Lie lie, Attack.Deed deed) {
        return Attack.of(name, row, "a " + name.replace('-', ' '), Step.OPEN_SMART_LINK, lie, deed);
    }

    private static Attack spoilt(String how, int row, UnaryOperator<String> change) {
        return opened(
                "smart-file-" + how,
                row,
                Lie.ENVELOPE_REFUSED,
                scene -> embed(scene, change.apply(scene.links().smart().file(0))));
    }

    private static void embed(Scene scene, String file) {
        scene.tells("POST", VISITED, manifest -> first(manifest).put("embedded", file));
    }

    private static Attack told(String name, int row, Consumer<ObjectNode> change) {
        return opened(
                name,
                row,
                Lie.MALFORMED_ANSWER,
                scene -> scene.tells("POST", VISITED, manifest -> change.accept(first(manifest))));
    }

    private static Attack elsewhere(String name, Step step, String method) {
        return Attack.of(
                        name,
                        19,
                        "whoever opens the link is sent to another address",
                        step,
                        Lie.MALFORMED_ANSWER,
                        scene -> scene.sendsElsewhere(method, VISITED))
                .andNothingSentTo(method + " " + Scene.ELSEWHERE);
    }

    private static Attack owned(String name, int row, Lie lie, Attack.Deed deed) {
        return Attack.of(name, row, name.replace('-', ' '), Step.LIST_SMART_LINKS, lie, deed);
    }

    private static ArrayNode files(ObjectNode manifest) {
        return (ArrayNode) manifest.path("files");
    }

    private static ObjectNode first(ObjectNode manifest) {
        return (ObjectNode) files(manifest).get(0);
    }

    /** RFC 7515, appendix A.5: what the server has written itself. */
    private static String unsealed() {
        Function<String, String> part = text -> Wire.base64url(text.getBytes(UTF_8));
        return part.apply("{\"alg\":\"none\",\"cty\":\"application/fhir+json\"}") + "."
                + part.apply("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[]}") + ".";
    }

    private static void moveIntoTheClear(ObjectNode file) {
        file.remove("embedded");
        file.put("location", IN_CLEAR);
    }

    private static void repeatFile(ObjectNode manifest) {
        for (int n = 1; n <= MOST_FILES; n++) {
            files(manifest).add(first(manifest).deepCopy());
        }
    }

    private static void swapEntry(Scene scene) {
        String others = scene.links().direct().id();
        scene.links()
                .smart()
                .accesses
                .add(AccessEntry.sealSmart(scene.links().smart().made.path("agree"), others, "Ben", "opened"));
    }
}

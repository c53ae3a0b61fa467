package org.sealwell.evil.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwell.evil.StoredAccount;
import org.sealwell.evil.StoredCircle;
import org.sealwell.evil.StoredScene;
import org.sealwell.evil.attack.Attack;
import org.sealwell.evil.attack.Catalogue;

/** The control API over HTTP, on a scene that no client made. */
class ControlTest {
    private final ConformanceKit kit = new ConformanceKit(0);
    private final ControlCall control = new ControlCall(kit.uri());
    private final StoredScene scene = new StoredScene(kit.server());

    @AfterEach
    void stop() {
        kit.close();
    }

    private static String body(String victim, String other, Map<String, String> items, Map<String, String> links) {
        return new ObjectMapper()
                .valueToTree(Map.of("victim", victim, "other", other, "items", items, "links", links))
                .toString();
    }

    private static String body(String victim, Map<String, String> items) {
        return body(victim, StoredScene.BEN, items, StoredScene.LINKS);
    }

    private ControlCall.Answer arm(String name) {
        return control.send("POST", "/evil/attacks/" + name, body(StoredScene.ANNA, StoredScene.ITEMS));
    }

    static Iterable<String> names() {
        return Catalogue.attacks().stream().map(Attack::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyAttackCanBePutInPlaceAndTakenAway(String name) {
        String honest = scene.text();

        assertThat(arm(name).body().path("name").asText()).isEqualTo(name);
        assertThat(control.send("DELETE", "/evil/attacks", "").status()).isEqualTo(204);

        assertThat(scene.text()).isEqualTo(honest);
    }

    @Test
    void showsTheCatalogue() {
        assertThat(control.send("GET", "/evil/attacks", "").body()).isEqualTo(Catalogue.json());
    }

    @Test
    void theNextAttackTakesTheOneBeforeAway() {
        String honest = scene.text();
        arm("vault-rolled-back");
        assertThat(scene.vault(StoredScene.ANNA).commits).hasSize(3);

        arm("commits-withheld");

        assertThat(scene.text()).isEqualTo(honest);
    }

    @Test
    void whatWasWrittenUnderAnAttackIsUndoneWithIt() {
        arm("commits-withheld");
        scene.vault(StoredScene.BEN).commits.clear();

        control.send("DELETE", "/evil/attacks", "");

        assertThat(scene.vault(StoredScene.BEN).commits).hasSize(1);
    }

    @Test
    void whatWasSharedUnderAnAttackIsGoneWithIt() {
        String honest = scene.text();
        arm("commits-withheld");
        scene.annaSharesMore();
        assertThat(scene.text()).isNotEqualTo(honest);

        control.send("DELETE", "/evil/attacks", "");

        assertThat(scene.text()).isEqualTo(honest);
    }

    @Test
    void whatContactsDoUnderAnAttackIsUndoneWithIt() {
        String honest = scene.text();
        arm("commits-withheld");
        scene.contacts().answers.clear();
        scene.contacts().set = null;

        control.send("DELETE", "/evil/attacks", "");

        assertThat(scene.text()).isEqualTo(honest);
    }

    @Test
    void scriptsEndWithTheAttack() {
        arm("kdf-of-zeros");
        assertThat(memoryOfTheKdf()).isZero();

        control.send("DELETE", "/evil/attacks", "");

        assertThat(memoryOfTheKdf()).isEqualTo(65_536);
    }

    /** As it is told to anybody, also for an address without an account. */
    private int memoryOfTheKdf() {
        String publicA = "A".repeat(511) + "C";
        String start = "{\"email\":\"nobody@example.org\",\"A\":\"" + publicA + "\"}";
        return control.send("POST", "/api/auth/v1/login/start", start)
                .body()
                .path("kdf")
                .path("m")
                .asInt(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /evil/attacks/no-such-attack, 404, there is no attack no-such-attack",
        "PUT,    /evil/attacks/item-planted,   405, an attack is put in place with POST",
        "POST,   /evil/attacks,                404, there are GET and DELETE",
        "GET,    /evil/anything,               404, there are GET and DELETE",
    })
    void aCallThatThereIsNotIsRefusedWithTheOnesThereAre(String method, String path, int status, String detail) {
        ControlCall.Answer answer = control.send(method, path, "{}");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("detail").asText()).startsWith(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"victim\":\"a\",\"other\":\"b\"}",
                "{\"victim\":\"a\",\"other\":\"b\",\"items\":{}}",
                "{\"victim\":1,\"other\":\"b\",\"items\":{},\"links\":{}}"
            })
    void aBodyOfAnotherFormIsRefusedWithTheRightOne(String body) {
        ControlCall.Answer answer = control.send("POST", "/evil/attacks/item-planted", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("detail").asText()).isEqualTo(ArmRequest.SHAPE);
    }

    @Test
    void aBodyThatIsNoJsonIsRefused() {
        assertThat(control.send("POST", "/evil/attacks/item-planted", "{").status())
                .isEqualTo(400);
    }

    @Test
    void whatIsNotTheSceneIsRefusedWithTheReason() {
        requireNoScene(body("nobody@example.org", StoredScene.ITEMS), "nobody@example.org has no account");
        requireNoScene(body(StoredScene.ANNA, Map.of("first", "x")), "items.second is missing");
        Map<String, String> swapped = Map.of("first", "second-id", "second", "first-id", "deleted", "deleted-id");
        requireNoScene(body(StoredScene.ANNA, swapped), "commit 1 must put items.first at revision 1");

        scene.vault(StoredScene.ANNA).checkpoint = null;
        requireNoScene(body(StoredScene.ANNA, StoredScene.ITEMS), "the checkpoint must be that of commit 3");
    }

    @Test
    void linksThatAreNotTheScenesAreRefusedWithTheReason() {
        requireNoLinks(Map.of(), "links.guarded is missing");
        requireNoLinks(with("guarded", "bens-share-id"), "links.guarded must be the victim's");
        requireNoLinks(with("guarded", "unguarded-id"), "links.guarded must have a password");
        requireNoLinks(with("unguarded", "guarded-id"), "links.unguarded must have no password");
        requireNoLinks(with("smart", "guarded-id"), "links.smart must be a SMART Health Link");
        requireNoLinks(with("smart", StoredScene.LINKS.get("direct")), "links.smart must want a passcode");
        requireNoLinks(with("direct", StoredScene.LINKS.get("smart")), "links.direct must lead to its file");
    }

    @Test
    void contactsThatAreNotTheScenesAreRefusedWithTheReason() {
        StoredCircle contacts = scene.contacts();
        requireNoContacts(() -> ben().put("account", "emils-id"), "one of these must be the other person");
        requireNoContacts(() -> contacts.answers.clear(), "both of these must have approved a request");
        requireNoContacts(() -> contacts.set = null, "both of these must be needed");
        requireNoContacts(() -> contacts.guardians.remove("doras-guardian-id"), "a contact of the victim must have");
        requireNoContacts(() -> ben().put("state", "left"), "the victim must have two contacts who are confirmed");
    }

    @Test
    void somebodyWhoseKeysAreThoseOfTheFirstDayIsRefusedWithTheReason() {
        StoredAccount dora = kit.server().auth().account(StoredScene.DORA);
        requireNoContacts(() -> dora.beforeReset = null, "who is not confirmed must have come back after that");
        requireNoContacts(() -> dora.beforeRotation = null, "who is not confirmed must have changed her account key");
    }

    private ObjectNode ben() {
        return scene.contacts().guardians.get("bens-guardian-id");
    }

    /** In this order: what is required first is spoilt last. */
    private void requireNoContacts(Runnable change, String reason) {
        change.run();
        requireNoScene(body(StoredScene.ANNA, StoredScene.ITEMS), reason);
    }

    private static Map<String, String> with(String name, String id) {
        Map<String, String> links = new TreeMap<>(StoredScene.LINKS);
        links.put(name, id);
        return links;
    }

    private void requireNoLinks(Map<String, String> links, String reason) {
        requireNoScene(body(StoredScene.ANNA, StoredScene.BEN, StoredScene.ITEMS, links), reason);
    }

    private void requireNoScene(String body, String reason) {
        ControlCall.Answer answer = control.send("POST", "/evil/attacks/item-planted", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("detail").asText()).startsWith("this is not the scene: " + reason);
    }

    @Test
    void addsServersWithAWorldOfTheirOwnAndStopsThem() {
        URI added = URI.create(
                control.send("POST", "/evil/servers", "").body().path("uri").asText());
        ControlCall other = new ControlCall(added);

        assertThat(other.send(
                                "POST",
                                "/evil/attacks/" + Catalogue.attacks().get(0).name(),
                                body("", Map.of()))
                        .status())
                .isEqualTo(422);
        arm(Catalogue.attacks().get(0).name());
        assertThat(control.send("DELETE", "/evil/servers/" + added.getPort(), "")
                        .status())
                .isEqualTo(204);

        assertThatThrownBy(() -> other.send("GET", "/evil/attacks", "")).isInstanceOf(UncheckedIOException.class);
        assertThat(control.send("DELETE", "/evil/servers/" + added.getPort(), "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void tellsWhatWasAskedOfTheProtocolAndForgetsIt() {
        control.send("POST", "/api/auth/v1/registrations", "{\"email\":\"carl@example.org\"}");
        control.send("GET", "/api/vault/v1/commits?after=3", "");

        assertThat(control.send("GET", "/evil/requests", "").body())
                .hasToString(
                        "{\"requests\":["
                                + "{\"method\":\"POST\",\"path\":\"/api/auth/v1/registrations\",\"query\":{},\"body\":{\"email\":\"carl@example.org\"}},"
                                + "{\"method\":\"GET\",\"path\":\"/api/vault/v1/commits\",\"query\":{\"after\":\"3\"},\"body\":null}]}");

        control.send("DELETE", "/evil/requests", "");
        assertThat(control.send("GET", "/evil/requests", "").body().path("requests"))
                .isEmpty();
    }
}

package org.sealwell.client.smart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.sealwell.client.crypto.FileKey;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.http.HttpAnswer;
import org.sealwell.client.http.HttpCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.problem.UnreachableException;

/** A viewer before whoever serves a link, honest or not. */
class SmartViewerTest {
    private static final String FHIR = "application/fhir+json";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Secret key = Secret.random(RANDOM);
    private final List<HttpCall> asked = new ArrayList<>();
    private final String jwe = new FileKey(key).seal(FHIR, "{\"a\":1.50}".getBytes(UTF_8), true, RANDOM);

    private SmartHealthLink link(boolean passcode, boolean direct) {
        return new SmartHealthLink(
                URI.create("https://clinic.example/m"),
                key,
                null,
                new SmartHealthLink.Flags(false, passcode, direct),
                "");
    }

    private SmartViewer viewer(Function<HttpCall, HttpAnswer> server) {
        return new SmartViewer(call -> {
            asked.add(call);
            return server.apply(call);
        });
    }

    private static HttpAnswer answer(int status, String body) {
        return new HttpAnswer(status, Map.of(), body.getBytes(UTF_8));
    }

    private SmartViewer answering(String manifest) {
        return viewer(call -> answer(200, manifest));
    }

    private static String manifest(String members) {
        return "{\"files\":[{\"contentType\":\"" + FHIR + "\"," + members + "}]}";
    }

    private static void lied(Lie lie, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(ServerLiedException.class, lied -> assertThat(lied.lie())
                .isEqualTo(lie));
    }

    @Test
    void opensWhatAManifestCarriesAndWhatItNames() {
        List<SmartFile> files = viewer(call -> call.method().equals("POST")
                        ? answer(
                                200,
                                "{\"status\":\"finalized\",\"list\":{},\"files\":[{\"contentType\":\"" + FHIR
                                        + "\",\"embedded\":\"" + jwe + "\",\"lastUpdated\":\"2026-01-01T00:00:00Z\"},"
                                        + "{\"contentType\":\"" + FHIR
                                        + "\",\"location\":\"https://files.example/f?x=1\"}]}")
                        : answer(200, jwe + "\n"))
                .open(link(false, false), "Dr. Ben");
        assertThat(files).hasSize(2).allSatisfy(file -> {
            assertThat(file.contentType()).isEqualTo(FHIR);
            assertThat(file.json()).hasToString("{\"a\":1.50}");
        });
        JsonNode body = Json.parse(asked.get(0).body());
        assertThat(body.path("recipient").asText()).isEqualTo("Dr. Ben");
        assertThat(body.has("passcode")).isFalse();
        assertThat(asked.get(1).uri()).hasToString("https://files.example/f?x=1");
    }

    @Test
    void asksForADirectFileInTheNameOfWhoeverWantsIt() {
        assertThat(viewer(call -> answer(200, jwe)).open(link(false, true), "Dr. Bén & Co"))
                .hasSize(1);
        assertThat(asked.get(0).method()).isEqualTo("GET");
        assertThat(asked.get(0).uri()).hasToString("https://clinic.example/m?recipient=Dr.+B%C3%A9n+%26+Co");
    }

    @Test
    void saysHowManyPasscodesAreLeft() {
        SmartViewer viewer = viewer(call -> answer(401, "{\"remainingAttempts\":7}"));
        assertThatThrownBy(() -> viewer.open(link(true, false), "Ben", "1234".toCharArray()))
                .isInstanceOfSatisfying(
                        PasscodeRefusedException.class,
                        refused -> assertThat(refused.remainingAttempts()).hasValue(7));
        assertThat(Json.parse(asked.get(0).body()).path("passcode").asText()).isEqualTo("1234");
        assertThatThrownBy(() -> viewer(call -> answer(401, "no")).open(link(true, false), "Ben"))
                .isInstanceOfSatisfying(
                        PasscodeRefusedException.class,
                        refused -> assertThat(refused.remainingAttempts()).isEmpty());
    }

    @Test
    void tellsWhereThereIsNothing() {
        assertThatThrownBy(() -> viewer(call -> answer(404, "")).open(link(false, false), "Ben"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.type())
                        .isEqualTo("not-found"));
        assertThatThrownBy(() -> new SmartViewer(call -> {
                            throw new IOException("away");
                        })
                        .open(link(false, false), "Ben"))
                .isInstanceOf(UnreachableException.class)
                .hasMessageNotContaining("clinic");
    }

    @Test
    void refusesManifestsOfAnotherForm() {
        for (String manifest : List.of(
                "[]",
                "{}",
                "no JSON",
                "{\"files\":{}}",
                "{\"files\":[1]}",
                manifest("\"x\":1"),
                manifest("\"embedded\":1"),
                manifest("\"embedded\":\"" + jwe + "\",\"location\":\"https://files.example/f\""),
                manifest("\"location\":\"http://files.example/f\""),
                manifest("\"location\":\"file:///etc/passwd\""),
                manifest("\"location\":\"::\""),
                manifest("\"embedded\":\"" + jwe + "\"").replace(FHIR, "text/html"))) {
            lied(Lie.MALFORMED_ANSWER, () -> answering(manifest).open(link(false, false), "Ben"));
        }
        lied(Lie.MALFORMED_ANSWER, () -> viewer(call -> answer(302, "")).open(link(false, false), "Ben"));
        assertThat(asked).allSatisfy(call -> assertThat(call.uri().getHost()).isEqualTo("clinic.example"));
    }

    @Test
    void refusesFilesOfAnotherKey() {
        String other = new FileKey(Secret.random(RANDOM)).seal(FHIR, new byte[2], false, RANDOM);
        lied(Lie.ENVELOPE_REFUSED, () -> answering(manifest("\"embedded\":\"" + other + "\""))
                .open(link(false, false), "Ben"));
    }

    /** A file of a few kilobytes that would fill the memory. */
    @Test
    void inflatesNoMoreThanItCanBear() {
        String bomb = new FileKey(key).seal(FHIR, new byte[(64 << 20) + 1], true, RANDOM);
        assertThat(bomb).hasSizeLessThan(200_000);
        lied(Lie.ENVELOPE_REFUSED, () -> viewer(call -> answer(200, bomb)).open(link(false, true), "Ben"));
    }

    @Test
    void givesALinkForAViewer() {
        SmartHealthLink link = link(true, false);
        String text = link.textFor(URI.create("https://viewer.example/app"));
        assertThat(text).startsWith("https://viewer.example/app#shlink:/");
        assertThat(SmartHealthLink.parse(text)).isEqualTo(link);
        assertThat(link.toString()).doesNotContain("clinic");
        assertThatThrownBy(() -> link.textFor(URI.create("http://viewer.example")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

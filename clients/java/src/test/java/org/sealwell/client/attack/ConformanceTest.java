package org.sealwell.client.attack;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.evil.control.ConformanceKit;

/**
 * Every attack of the evil server's catalogue, done to this client as to any other. All on one scene: the server takes each
 * attack back, and a client that named it has lost nothing.
 */
@Tag("row-01")
@Tag("row-02")
@Tag("row-03")
@Tag("row-04")
@Tag("row-05")
@Tag("row-06")
@Tag("row-07")
@Tag("row-08")
@Tag("row-09")
@Tag("row-10")
@Tag("row-11")
@Tag("row-12")
@Tag("row-13")
@Tag("row-15")
@Tag("row-19")
@Tag("row-24")
@Tag("row-25")
@Tag("row-26")
@Tag("row-27")
@Tag("row-28")
@Tag("row-29")
@Tag("row-30")
@Tag("row-31")
@Tag("row-36")
class ConformanceTest {
    private static ConformanceKit kit;
    private static KitControl control;
    private static KitScene scene;

    @BeforeAll
    static void makeTheScene() {
        kit = new ConformanceKit(0);
        control = new KitControl(kit.uri());
        scene = new KitScene(kit.server());
    }

    @AfterAll
    static void stop() {
        kit.close();
    }

    @TestFactory
    Stream<DynamicContainer> everyAttackIsNamedAndMovesNoPin() {
        Map<Integer, List<JsonNode>> rows = stream(control.catalogue().path("attacks"))
                .collect(groupingBy(attack -> attack.path("row").asInt(), TreeMap::new, toList()));
        return rows.entrySet().stream().map(row -> {
            String name = "row-%02d".formatted(row.getKey());
            return dynamicContainer(name, row.getValue().stream().map(attack -> played(name, attack)));
        });
    }

    private static DynamicTest played(String row, JsonNode attack) {
        return dynamicTest(row + " " + attack.path("name").asText(), () -> {
            List<Map<String, String>> pinned = scene.pinned();
            control.forgetRequests();
            control.arm(attack.path("name").asText(), scene.json());
            try {
                assertNamed(attack);
                assertThat(scene.pinned()).isEqualTo(pinned);
                assertNothingSentThatMustNot(attack);
                assertLastSent(attack);
            } finally {
                control.disarm();
            }
            scene.goesOn();
        });
    }

    private static void assertNamed(JsonNode attack) {
        String step = attack.path("step").asText();
        if (attack.path("refusal").isNull()) {
            assertThatThrownBy(() -> scene.plays(step))
                    .isInstanceOfSatisfying(ServerLiedException.class, lied -> assertThat(lied.lie())
                            .hasToString(attack.path("lie").asText()));
        } else {
            assertThatThrownBy(() -> scene.plays(step))
                    .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.type())
                            .isEqualTo(attack.path("refusal").asText()));
        }
    }

    private static void assertNothingSentThatMustNot(JsonNode attack) {
        assertThat(control.requests())
                .isNotEmpty()
                .noneMatch(request -> isCall(request, attack.path("mustNotSend")))
                .noneMatch(request -> KitScene.SECRETS.stream().anyMatch(request.toString()::contains));
    }

    /** Who was refused has tried once, and asks for nothing more. */
    private static void assertLastSent(JsonNode attack) {
        if (attack.path("lastSent").isTextual()) {
            List<JsonNode> requests = control.requests();
            assertThat(requests.subList(0, requests.size() - 1))
                    .noneMatch(request -> isCall(request, attack.path("lastSent")));
            assertThat(isCall(requests.get(requests.size() - 1), attack.path("lastSent")))
                    .as("the last call is " + attack.path("lastSent"))
                    .isTrue();
        }
    }

    /** Where {@code *} is any one segment of a path. */
    private static boolean isCall(JsonNode request, JsonNode call) {
        String sent =
                request.path("method").asText() + " " + request.path("path").asText();
        return call.isTextual() && sent.matches(call.asText().replace("*", "[^/]+"));
    }

    /** Without this, a step that always fails would pass as a lie that was noticed. */
    @TestFactory
    Stream<DynamicTest> everyStepIsTakenWithAnHonestServer() {
        return stream(control.catalogue().path("attacks"))
                .map(attack -> attack.path("step").asText())
                .distinct()
                .map(step -> dynamicTest(step, () -> {
                    scene.plays(step);
                    scene.goesOn();
                }));
    }

    @Test
    void theCatalogueKnowsEveryLieThatThisClientCanName() {
        assertThat(control.catalogue().path("lies").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Lie.values()).map(Lie::name).toList());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

package org.sealwell.recovery.capsule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Request;
import org.sealwell.recovery.Owner;
import org.sealwell.recovery.proof.ProofHash;

@QuarkusTest
class CapsuleTest {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final String CHAIN = "52".repeat(32);

    private final Owner anna = new Owner();
    private final String id = Sealed.id();
    private final String proof = Sealed.random(32);
    private final String wrap = Sealed.envelope(300);
    private final String lock = Sealed.random(128);

    @Inject
    TestClock clock;

    private Instant in(Duration time) {
        return clock.instant().plus(time).truncatedTo(ChronoUnit.SECONDS);
    }

    private Map<String, Object> capsule() {
        return Map.of(
                "id",
                id,
                "wrap",
                wrap,
                "proofHash",
                ProofHash.of(proof),
                "chain",
                CHAIN,
                "round",
                1_000,
                "lock",
                lock,
                "opensAt",
                in(MONTH).toString(),
                "waitSeconds",
                MONTH.toSeconds());
    }

    private Answer stores(Map<String, Object> capsule) {
        return anna.asks().body(capsule).put("/plan/capsule");
    }

    private Answer moves(String capsule, int round, Instant opensAt) {
        return anna.asks()
                .body(Map.of(
                        "id", capsule, "chain", CHAIN, "round", round, "lock", lock, "opensAt", opensAt.toString()))
                .put("/plan/capsule/lock");
    }

    private static Answer shows(String shown) {
        return Request.to(Owner.BASE).body(Map.of("proof", shown)).post("/capsule/openings");
    }

    private List<String> told() {
        return Topic.named("recovery.events").about(anna.account(), Duration.ofSeconds(1)).stream()
                .map(event -> event.type().substring(event.type().lastIndexOf('.') + 1))
                .toList();
    }

    @Test
    void isInThePlanOnceItIsStored() {
        stores(capsule()).statusCode(201).header("ETag", "\"1\"");
        stores(capsule()).statusCode(200).header("ETag", "\"1\"");

        assertThat(anna.plan().getString("capsule.state")).isEqualTo("ready");
        assertThat(anna.plan().getInt("capsule.waitSeconds")).isEqualTo(2_592_000);
        assertThat(anna.plan().getInt("waysThatWorkToday")).isEqualTo(1);
        anna.asks()
                .get("/plan/capsule")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("id", equalTo(id))
                .body("lock", equalTo(lock))
                .body("round", equalTo(1_000));
    }

    @Test
    @Tag("row-25")
    void isHandedOutToWhoHasTheFileAndNotBeforeItsDate() {
        stores(capsule()).statusCode(201);
        shows(proof).statusCode(403).body("type", equalTo("urn:sealwell:problem:not-yet"));
        assertThat(Long.parseLong(shows(proof).header("Retry-After"))).isBetween(2_591_000L, 2_592_000L);
        refused(shows(Sealed.random(32)));

        clock.after(MONTH, () -> {
            shows(proof)
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("accountId", equalTo(anna.account()))
                    .body("id", equalTo(id))
                    .body("wrap", equalTo(wrap))
                    .body("lock", equalTo(lock))
                    .body("round", equalTo(1_000));
            shows(proof).statusCode(200);
            refused(shows(Sealed.random(32)));
        });
        assertThat(told()).containsExactly("CapsuleStored", "CapsuleOpened");
    }

    @Test
    void opensLaterOnceItWasMovedAndNeverEarlier() {
        stores(capsule()).statusCode(201);
        moves(id, 2_000, in(MONTH.multipliedBy(2))).statusCode(204);
        moves(id, 1_500, in(MONTH.plusDays(1))).statusCode(204);

        assertThat(anna.asks().get("/plan/capsule").json().getInt("round")).isEqualTo(2_000);
        clock.after(
                MONTH.plusDays(2),
                () -> shows(proof).statusCode(403).body("type", equalTo("urn:sealwell:problem:not-yet")));
        clock.after(MONTH.multipliedBy(2), () -> shows(proof).statusCode(200));
        assertThat(told()).containsExactly("CapsuleStored", "CapsuleExtended", "CapsuleOpened");
    }

    @Test
    void isMovedByItsIdAlone() {
        moves(id, 2_000, in(MONTH)).statusCode(404);
        stores(capsule()).statusCode(201);
        moves(Sealed.id(), 2_000, in(MONTH.multipliedBy(2))).statusCode(404);
        anna.asks().get("/plan/capsule").body("round", equalTo(1_000));
    }

    @Test
    @Tag("row-28")
    void opensNothingOnceItIsReplacedOrRemoved() {
        stores(capsule()).statusCode(201);
        String next = Sealed.random(32);
        Map<String, Object> replaced = new HashMap<>(capsule());
        replaced.put("proofHash", ProofHash.of(next));
        stores(replaced).statusCode(200);
        refused(shows(proof));

        anna.asks().delete("/plan/capsule").statusCode(204);
        refused(shows(next));
        anna.asks().get("/plan/capsule").statusCode(404);
        assertThat(anna.plan().getString("capsule.state")).isEqualTo("missing");
    }

    @Test
    void isRefusedWhereItsMembersMakeNoCapsule() {
        refusedAt("#/id", "id", "x");
        refusedAt("#/chain", "chain", "52");
        refusedAt("#/round", "round", 0);
        refusedAt("#/lock", "lock", Sealed.random(127));
        refusedAt("#/wrap", "wrap", "x");
        refusedAt("#/proofHash", "proofHash", "x");
        refusedAt("#/waitSeconds", "waitSeconds", 60);
        refusedAt("#/waitSeconds", "waitSeconds", Duration.ofDays(367).toSeconds());
        refusedAt("#/opensAt", "opensAt", in(Duration.ofDays(-1)).toString());
        refusedAt("#/opensAt", "opensAt", in(Duration.ofDays(367)).toString());
        refusedAt("#/opensAt", "opensAt", "tomorrow");
        moves(id, 1, in(Duration.ofDays(-1))).statusCode(400);
        assertThat(anna.plan().getString("capsule.state")).isEqualTo("missing");
        Request.to(Owner.BASE).body(capsule()).put("/plan/capsule").statusCode(401);
        Request.to(Owner.BASE).get("/plan/capsule").statusCode(401);
        Request.to(Owner.BASE).delete("/plan/capsule").statusCode(401);
        Request.to(Owner.BASE).body("{}").put("/plan/capsule/lock").statusCode(401);
    }

    private void refusedAt(String pointer, String member, Object value) {
        Map<String, Object> capsule = new HashMap<>(capsule());
        capsule.put(member, value);
        stores(capsule).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private static void refused(Answer answer) {
        answer.statusCode(403).body("type", equalTo("urn:sealwell:problem:recovery-refused"));
    }
}

package org.sealwell.recovery.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.platform.testkit.http.Request;
import org.sealwell.recovery.Owner;
import org.sealwell.recovery.proof.ProofHash;

@QuarkusTest
class KitTest {

    private final Owner anna = new Owner();
    private final String proof = Sealed.random(32);
    private final String wrap = Sealed.envelope(300);

    private Map<String, Object> kit() {
        return Map.of("wrap", wrap, "proofHash", ProofHash.of(proof), "needed", 3, "count", 5);
    }

    private Answer stores(Object kit) {
        return anna.asks().body(kit).put("/plan/kit");
    }

    @Test
    void isInThePlanOnceItIsStored() {
        stores(kit()).statusCode(201).header("ETag", "\"1\"").body(equalTo("{\"version\":1}"));
        stores(kit()).statusCode(200).header("ETag", "\"1\"");

        Json plan = anna.plan();
        assertThat(plan.getString("kit.state")).isEqualTo("ready");
        assertThat(plan.getInt("kit.needed")).isEqualTo(3);
        assertThat(plan.getInt("kit.count")).isEqualTo(5);
        assertThat(plan.getInt("waysThatWorkToday")).isEqualTo(1);
        anna.stores(Owner.phrase()).statusCode(201);
        assertThat(anna.plan().getInt("waysThatWorkToday")).isEqualTo(2);
        assertThat(Topic.named("recovery.events")
                        .await(told -> anna.account().equals(told.key())
                                && told.type().equals("org.sealwell.recovery.KitStored"))
                        .data())
                .isEqualTo("{\"accountId\":\"%s\",\"version\":1,\"needed\":3,\"count\":5}".formatted(anna.account()));
    }

    @Test
    void givesTheWrapToWhoHasEnoughSheets() {
        stores(kit()).statusCode(201);

        shows("kit", proof)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(equalTo("{\"accountId\":\"" + anna.account() + "\",\"wrap\":\"" + wrap + "\"}"));
        refused(shows("phrase", proof));
        refused(shows("kit", Sealed.random(32)));
    }

    @Test
    @Tag("row-28")
    void opensNothingOnceItIsReplacedOrRemoved() {
        stores(kit()).statusCode(201);
        String next = Sealed.random(32);
        Map<String, Object> replaced = new HashMap<>(kit());
        replaced.put("proofHash", ProofHash.of(next));
        anna.asks().header("If-Match", "\"9\"").body(replaced).put("/plan/kit").statusCode(412);
        anna.asks().header("If-Match", "\"1\"").body(replaced).put("/plan/kit").statusCode(200);
        refused(shows("kit", proof));
        shows("kit", next).statusCode(200);

        anna.asks().delete("/plan/kit").statusCode(204);
        anna.asks().delete("/plan/kit").statusCode(204);
        refused(shows("kit", next));
        assertThat(anna.plan().getString("kit.state")).isEqualTo("missing");
        assertThat(Topic.named("recovery.events").about(anna.account(), Duration.ofSeconds(1)).stream()
                        .filter(told -> told.type().endsWith("KitRemoved")))
                .hasSize(1);
        stores(kit()).statusCode(201);
    }

    @Test
    void isRefusedWhereItsNumbersMakeNoKit() {
        refusedAt("#/needed", "needed", 1);
        refusedAt("#/needed", "needed", 6);
        refusedAt("#/count", "count", 17);
        refusedAt("#/proofHash", "proofHash", "x");
        refusedAt("#/wrap", "wrap", "x");
        assertThat(anna.plan().getString("kit.state")).isEqualTo("missing");
        Request.to(Owner.BASE).body(kit()).put("/plan/kit").statusCode(401);
        Request.to(Owner.BASE).delete("/plan/kit").statusCode(401);
    }

    private void refusedAt(String pointer, String member, Object value) {
        Map<String, Object> kit = new HashMap<>(kit());
        kit.put(member, value);
        stores(kit).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private static Answer shows(String way, String shown) {
        return Request.to(Owner.BASE).body(Map.of("proof", shown)).post("/" + way + "/openings");
    }

    private static void refused(Answer answer) {
        answer.statusCode(403).body("type", equalTo("urn:sealwell:problem:recovery-refused"));
    }

    @Test
    void sendsOneSheetByMailAndNoSecond() throws Exception {
        Map<String, Object> sheet = Map.of("words", "word ".repeat(32) + "word", "number", 2);
        anna.asks().body(sheet).post("/plan/kit/mailed-sheet").statusCode(404);
        stores(kit()).statusCode(201);

        anna.asks().body(sheet).post("/plan/kit/mailed-sheet").statusCode(202);
        anna.asks()
                .body(sheet)
                .post("/plan/kit/mailed-sheet")
                .statusCode(409)
                .body("type", equalTo("urn:sealwell:problem:sheet-mailed"));
        anna.asks()
                .body(Map.of("words", "word", "number", 2))
                .post("/plan/kit/mailed-sheet")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/words"));

        assertThat(Topic.named("mail.requests").about(anna.account(), Duration.ofSeconds(1)))
                .singleElement()
                .satisfies(mail -> assertThat(mail.data()).contains("kit-sheet").doesNotContain("word word"));
        assertThat(String.valueOf(Store.collection("recovery", "plans")
                        .find(Filters.eq(anna.account()))
                        .first()))
                .doesNotContain("word word");

        Map<String, Object> next = new HashMap<>(kit());
        next.put("proofHash", ProofHash.of(Sealed.random(32)));
        stores(next).statusCode(200);
        anna.asks().body(sheet).post("/plan/kit/mailed-sheet").statusCode(202);
    }
}

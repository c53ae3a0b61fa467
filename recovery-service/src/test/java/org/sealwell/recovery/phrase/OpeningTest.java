package org.sealwell.recovery.phrase;

import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.recovery.Owner.phrase;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Request;
import org.sealwell.recovery.Owner;
import org.sealwell.recovery.proof.ProofHash;

@QuarkusTest
class OpeningTest {

    private final Owner anna = new Owner();
    private final String proof = Sealed.random(32);
    private final String wrap = Sealed.envelope(300);

    @Test
    void givesTheWrapToWhoHasTheWords() {
        anna.storesFirst(Map.of("wrap", wrap, "proofHash", ProofHash.of(proof))).statusCode(201);

        shows(proof)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(equalTo("{\"accountId\":\"" + anna.account() + "\",\"wrap\":\"" + wrap + "\"}"));
        shows(proof).statusCode(200);
    }

    @Test
    @Tag("row-28")
    void givesNothingForWordsThatWereReplaced() {
        anna.storesFirst(Map.of("wrap", wrap, "proofHash", ProofHash.of(proof))).statusCode(201);
        anna.replaces(1, phrase()).statusCode(200);

        refused(shows(proof));
    }

    @Test
    void givesNothingToAnybodyElse() {
        refused(shows(Sealed.random(32)));
        for (Object spoilt : new Object[] {"x", 7, "", Sealed.random(31)}) {
            shows(spoilt).statusCode(400).body("errors[0].pointer", equalTo("#/proof"));
        }
        Request.to(Owner.BASE)
                .body("{}")
                .post("/phrase/openings")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/proof"));
    }

    private static Answer shows(Object shown) {
        return Request.to(Owner.BASE).body(Map.of("proof", shown)).post("/phrase/openings");
    }

    private static void refused(Answer answer) {
        answer.statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sealwell:problem:recovery-refused"));
    }
}

package org.sealwell.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertInvalidAt;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.GoodBody;
import org.sealwell.auth.fixture.KeyMaterial;
import org.sealwell.auth.fixture.Person;
import org.sealwell.auth.srp.SrpGroup;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.http.Answer;

/** New accounts that no client of ours proposes: each is refused at the place that is wrong, and leaves nothing behind. */
@QuarkusTest
class HostileAccountsTest {

    @Test
    @Tag("row-9")
    void namesEachMemberOfANewAccountThatIsMissing() {
        Person anna = Person.named("anna").confirmed();
        GoodBody good = GoodBody.of(anna.proposal());

        for (String pointer : good.members()) {
            assertInvalidAt(creates(anna, good.without(pointer)), "#" + reported(pointer));
        }
        nothingWrittenFor(anna);
        creates(anna, good.toString()).statusCode(201);
    }

    @Test
    @Tag("row-9")
    void namesEachMemberOfANewAccountThatIsNullOrOfAnotherType() {
        Person anna = Person.named("anna").confirmed();
        GoodBody good = GoodBody.of(anna.proposal());

        for (String pointer : good.members()) {
            for (String wrong : List.of("null", "true", "{\"a\":1}", "[[1]]", "1.5")) {
                Answer refused = creates(anna, good.with(pointer, wrong));
                assertThat(refused.statusCode()).as(pointer + " " + wrong).isEqualTo(400);
                assertThat(refused.tree().path("type").textValue())
                        .isEqualTo(ProblemType.INVALID_REQUEST.type().toString());
                assertThat(refused.tree().at("/errors/0/pointer").textValue())
                        .as(pointer + " " + wrong)
                        .startsWith("#" + reported(pointer));
            }
        }
        nothingWrittenFor(anna);
    }

    @Test
    void namesMembersThatDoNotBelongThere() {
        Person anna = Person.named("anna").confirmed();
        GoodBody good = GoodBody.of(anna.proposal());

        for (String place : List.of("", "/credential", "/credential/kdf", "/keyring")) {
            assertInvalidAt(creates(anna, good.with(place + "/isAdmin", "true")), "#" + place + "/isAdmin");
        }
        nothingWrittenFor(anna);
    }

    @Test
    void namesValuesOutOfBounds() {
        Person anna = Person.named("anna").confirmed();
        String envelope = KeyMaterial.envelope();
        String longEnvelope = envelope.replaceFirst("\\.\\.", "A".repeat(9_000) + "..");

        refusesAt(anna, "/ticket", "\"AAAA\"");
        refusesAt(anna, "/recoveryProofHash", "\"" + "A".repeat(44) + "\"");
        refusesAt(anna, "/recoveryProofHash", "\"" + "A".repeat(42) + "B\"");
        refusesAt(anna, "/recoveryProofHash", "\"" + "A".repeat(42) + "=\"");
        refusesAt(anna, "/credential/salt", "\"" + "A".repeat(21) + "B\"");
        refusesAt(anna, "/credential/verifier", text(new byte[384]));
        refusesAt(anna, "/credential/verifier", text(SrpGroup.padded(BigInteger.ONE)));
        refusesAt(anna, "/credential/verifier", text(SrpGroup.padded(SrpGroup.N.subtract(BigInteger.ONE))));
        refusesAt(anna, "/credential/verifier", text(SrpGroup.padded(SrpGroup.N)));
        refusesAt(anna, "/keyring/epoch", "0");
        refusesAt(anna, "/keyring/epoch", "1000001");
        refusesAt(anna, "/keyring/byPassword", "\"" + envelope + ".AAAA\"");
        refusesAt(anna, "/keyring/byPassword", "\"" + longEnvelope + "\"");
        refusesAt(anna, "/keyring/secrets", "\"" + longEnvelope + "\"");
        refusesAt(anna, "/keyring/secrets", "\"{}\"");
        refusesAt(anna, "/keyring/record", "[]");
        refusesAt(anna, "/keyring/record", "[" + "\"x\",".repeat(64) + "\"x\"]");
        nothingWrittenFor(anna);
    }

    @Test
    @Tag("row-1")
    void refusesWeakExcessiveAndUnknownKeyDerivations() {
        Person anna = Person.named("anna").confirmed();
        for (String kdf : List.of(
                "{\"alg\":\"argon2id\",\"m\":65535,\"t\":3,\"p\":1}",
                "{\"alg\":\"argon2id\",\"m\":65536,\"t\":2,\"p\":1}",
                "{\"alg\":\"argon2id\",\"m\":65536,\"t\":3,\"p\":2}",
                "{\"alg\":\"argon2id\",\"m\":1048577,\"t\":3,\"p\":1}",
                "{\"alg\":\"argon2id\",\"m\":65536,\"t\":17,\"p\":1}",
                "{\"alg\":\"argon2id\",\"m\":65536,\"t\":3,\"p\":1,\"rounds\":600000}",
                "{\"alg\":\"pbkdf2-sha256\",\"rounds\":599999}",
                "{\"alg\":\"pbkdf2-sha256\",\"rounds\":10000001}",
                "{\"alg\":\"pbkdf2-sha256\",\"rounds\":600000,\"m\":65536}",
                "{\"alg\":\"pbkdf2-sha1\",\"rounds\":600000}",
                "{\"alg\":\"none\"}",
                "{}")) {
            refusesAt(anna, "/credential/kdf", kdf);
        }
        nothingWrittenFor(anna);

        String strongest =
                GoodBody.of(anna.proposal()).with("/credential/kdf", "{\"alg\":\"pbkdf2-sha256\",\"rounds\":10000000}");
        creates(anna, strongest).statusCode(201);
    }

    /** What makes up a key derivation is looked at as a whole. */
    private static String reported(String pointer) {
        return pointer.startsWith("/credential/kdf/") ? "/credential/kdf" : pointer;
    }

    private static void refusesAt(Person person, String pointer, String value) {
        String bad = GoodBody.of(person.proposal()).with(pointer, value);
        assertInvalidAt(creates(person, bad), "#" + pointer);
    }

    private static Answer creates(Person person, String body) {
        return person.asks().body(body).post("/api/auth/v1/accounts");
    }

    private static void nothingWrittenFor(Person person) {
        assertThat(Store.collection("auth", "accounts").countDocuments(Filters.eq(person.accountId())))
                .isZero();
    }

    private static String text(byte[] bytes) {
        return "\"" + Base64Url.encode(bytes) + "\"";
    }
}

package org.sealwell.client.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.crypto.SrpGroup;
import org.sealwell.client.journey.Person;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.client.problem.Lie;

/** Lies before and during a login. */
class LoginAttacksTest extends Attack {
    private static final String START = "/api/auth/v1/login/start";
    private static final String FINISH = "/api/auth/v1/login/finish";

    @BeforeEach
    void annaHasAnAccount() {
        anna.signsUp(pins).session().close();
    }

    @Test
    @Tag("row-01")
    void refusesWeakZeroAndHugeKdfParametersBeforeAnythingIsSent() throws Exception {
        long proofs = server.count("POST", FINISH);
        refusesKdf(Lie.WEAK_KDF, "{\"alg\":\"pbkdf2-sha256\",\"rounds\":599999}");
        refusesKdf(Lie.WEAK_KDF, "{\"alg\":\"argon2id\",\"m\":0,\"t\":0,\"p\":0}");
        refusesKdf(Lie.EXCESSIVE_KDF, "{\"alg\":\"argon2id\",\"m\":1048577,\"t\":3,\"p\":1}");
        refusesKdf(Lie.MALFORMED_ANSWER, "{\"alg\":\"pbkdf2-sha256\",\"rounds\":null}");
        refusesKdf(Lie.MALFORMED_ANSWER, "{\"alg\":\"pbkdf2-sha1\",\"rounds\":600000}");
        refusesKdf(Lie.MALFORMED_ANSWER, "null");

        assertThat(server.count("POST", FINISH)).isEqualTo(proofs);
    }

    @Test
    @Tag("row-01")
    void refusesParametersBelowThosePinnedForTheAddress() throws Exception {
        MemoryPinStore dearer = new MemoryPinStore();
        Person ben = new Person(server, "ben@example.org");
        KdfParameters kdf = new KdfParameters.Pbkdf2(700_000);
        var sealwell = ben.device(dearer).passwordKdf(kdf).connect();
        sealwell.startRegistration(ben.email());
        sealwell.confirmRegistration(ben.email(), "12345678", ben.password());

        ((ObjectNode) server.auth().account(ben.email()).credential.path("kdf")).put("rounds", 650_000);

        assertLie(Lie.WEAK_KDF, () -> ben.logsIn(dearer));
    }

    private void refusesKdf(Lie lie, String kdf) throws Exception {
        var node = new ObjectMapper().readTree(kdf);
        server.tells("POST", START, (asked, honest) -> honest.but(body -> body.set("kdf", node)));
        assertLie(lie, anna::logsInElsewhere);
        server.isHonest();
    }

    @Test
    @Tag("row-02")
    void anotherAccountsSaltGivesNoProofAndMovesNoPin() {
        new Person(server, "ben@example.org").signsUp();
        String salt =
                server.auth().account("ben@example.org").credential.path("salt").asText();
        server.tells("POST", START, (asked, honest) -> honest.but(body -> body.put("salt", salt)));
        server.tells("POST", FINISH, (asked, honest) -> stolenAnswer());

        assertLie(Lie.SERVER_PROOF_WRONG, () -> anna.logsIn(pins));
        server.isHonest();
        anna.logsIn(pins);
    }

    /** The server does not know M2, and tries everything else. */
    private org.sealwell.client.evil.Told stolenAnswer() {
        ObjectNode body = org.sealwell.client.evil.Told.object().put("M2", Base64Url.encode(new byte[32]));
        body.putObject("tokens");
        body.set("keyring", stored().keyring);
        return org.sealwell.client.evil.Told.json(200, body);
    }

    @Test
    @Tag("row-02")
    void anAddressThatLeadsToAnotherAccountIsNoticed() {
        server.tells(
                "POST",
                START,
                (asked, honest) ->
                        honest.but(body -> body.put("accountId", Ids.random(new java.security.SecureRandom()))));

        assertLie(Lie.ACCOUNT_CHANGED, () -> anna.logsIn(pins));
    }

    @Test
    @Tag("row-03")
    void refusesAnyOtherVersionOrSuiteInTheKeyring() {
        for (String part : List.of("byPassword", "byRecovery", "secrets")) {
            for (String[] change : new String[][] {
                {"\"v\":1", "\"v\":2"}, {"\"v\":1", "\"v\":0"}, {"\"v\":1,", ""}, {"A256GCM", "A128GCM"}
            }) {
                server.tells(
                        "POST",
                        FINISH,
                        (asked, honest) -> honest.but(body -> {
                            ObjectNode keyring = (ObjectNode) body.path("keyring");
                            keyring.put(part, withHeader(keyring.path(part).asText(), change[0], change[1]));
                        }));
                assertLie(Lie.ENVELOPE_REFUSED, () -> anna.logsIn(pins));
                server.isHonest();
            }
        }
    }

    private static String withHeader(String envelope, String from, String to) {
        String header = envelope.substring(0, envelope.indexOf('.'));
        String text = new String(Base64Url.decode(header), java.nio.charset.StandardCharsets.UTF_8);
        return Base64Url.encode(text.replace(from, to).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + envelope.substring(header.length());
    }

    @Test
    @Tag("row-04")
    void aKeySwappedInTheAccountsOwnRecordIsNoticed() {
        new Person(server, "ben@example.org").signsUp();
        stored().keyring
                .set("record", server.auth().account("ben@example.org").keyring.path("record"));

        assertLie(Lie.RECORD_FORKED, () -> anna.logsIn(pins));
        assertLie(Lie.RECORD_INVALID, anna::logsInElsewhere);
    }

    @Test
    @Tag("row-06")
    void adoptsNoKeyThatTheServerPlanted() {
        new Person(server, "ben@example.org").signsUp();
        ObjectNode bens = server.auth().account("ben@example.org").keyring;
        ObjectNode own = stored().keyring.deepCopy();
        for (String part : List.of("byPassword", "byRecovery", "secrets")) {
            stored().keyring = own.deepCopy().put(part, bens.path(part).asText());
            assertLie(Lie.ENVELOPE_REFUSED, () -> anna.logsIn(pins));
        }
        stored().keyring = own.deepCopy();
        stored().keyring
                .withArray("previous")
                .addObject()
                .put("epoch", 0)
                .put("wrap", bens.path("byRecovery").asText());
        assertLie(Lie.ENVELOPE_REFUSED, () -> anna.logsIn(pins));
    }

    @Test
    @Tag("row-10")
    void refusesAnOlderEpochThanThePinnedOne() {
        stored().keyring.put("epoch", 0);

        assertLie(Lie.KEYRING_OLD, () -> anna.logsIn(pins));
    }

    @Test
    @Tag("row-31")
    void refusesDegenerateB() {
        for (byte[] degenerate : List.of(new byte[384], SrpGroup.pad(SrpGroup.N))) {
            server.tells(
                    "POST", START, (asked, honest) -> honest.but(body -> body.put("B", Base64Url.encode(degenerate))));
            assertLie(Lie.DEGENERATE_SRP, anna::logsInElsewhere);
            server.isHonest();
        }
    }

    @Test
    @Tag("row-31")
    void refusesAServerThatDoesNotProveItself() {
        server.tells(
                "POST", FINISH, (asked, honest) -> honest.but(body -> body.put("M2", Base64Url.encode(new byte[32]))));

        assertLie(Lie.SERVER_PROOF_WRONG, anna::logsInElsewhere);
    }
}

package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import org.sealwell.evil.SrpServer;
import org.sealwell.evil.Told;
import org.sealwell.evil.Wire;

/** A server that answers a login with what is not the account's, or that cannot prove itself. */
final class LoginAttacks {
    private static final String START = Scene.AUTH + "/login/start";
    private static final String FINISH = Scene.AUTH + "/login/finish";
    private static final String PROOF = "POST " + FINISH;

    private LoginAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.of(
                        "salt-of-another-account",
                        2,
                        "another account's salt, and everything but the proof that this leaves impossible",
                        Step.LOG_IN_ON_KNOWN_DEVICE,
                        Lie.SERVER_PROOF_WRONG,
                        LoginAttacks::useAnothersSalt),
                Attack.of(
                                "address-that-leads-to-nobody",
                                2,
                                "an account id that was never seen, for an address that is known",
                                Step.LOG_IN_ON_KNOWN_DEVICE,
                                Lie.ACCOUNT_CHANGED,
                                scene -> scene.tells("POST", START, answer -> answer.put("accountId", Scene.PLANTED)))
                        .andNothingSentTo(PROOF),
                Attack.of(
                                "address-that-leads-to-another-account",
                                2,
                                "another person's account, for an address that is known",
                                Step.LOG_IN_ON_KNOWN_DEVICE,
                                Lie.ACCOUNT_CHANGED,
                                LoginAttacks::leadToAnother)
                        .andNothingSentTo(PROOF),
                degenerate("srp-value-of-zero", "B is zero", BigInteger.ZERO),
                degenerate("srp-value-of-the-prime", "B is the group's prime", SrpServer.PRIME),
                Attack.of(
                        "server-without-a-proof",
                        31,
                        "an M2 of zeros, from a server that does not hold the verifier",
                        Step.LOG_IN_ON_NEW_DEVICE,
                        Lie.SERVER_PROOF_WRONG,
                        scene -> scene.tells("POST", FINISH, answer -> answer.put("M2", zeros()))));
    }

    private static Attack degenerate(String name, String title, BigInteger value) {
        String publicB = Wire.base64url(SrpServer.pad(value));
        return Attack.of(
                        name,
                        31,
                        title,
                        Step.LOG_IN_ON_NEW_DEVICE,
                        Lie.DEGENERATE_SRP,
                        scene -> scene.tells("POST", START, answer -> answer.put("B", publicB)))
                .andNothingSentTo(PROOF);
    }

    /** M1 is wrong then, so that an honest server would refuse it; this one goes on as if it had been right. */
    private static void useAnothersSalt(Scene scene) {
        String salt = scene.other().credential.path("salt").asText();
        scene.tells("POST", START, answer -> answer.put("salt", salt));
        ObjectNode answer = Told.object().put("M2", zeros());
        answer.putObject("tokens");
        answer.set("keyring", scene.victim().keyring);
        scene.tellsInstead("POST", FINISH, Told.json(200, answer));
    }

    private static void leadToAnother(Scene scene) {
        scene.tells("POST", START, answer -> {
            answer.put("accountId", scene.other().accountId);
            answer.set("salt", scene.other().credential.path("salt"));
        });
    }

    private static String zeros() {
        return Wire.base64url(new byte[32]);
    }
}

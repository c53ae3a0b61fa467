package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sealwell.evil.Told;
import org.sealwell.evil.Wire;

/** A server that takes a new password from who has come back, and goes on as if it had not. */
final class ResetAttacks {
    private static final int ROW = 27;
    private static final String RESET = Scene.AUTH + "/credentials/reset";
    private static final String START = Scene.AUTH + "/login/start";
    private static final String FINISH = Scene.AUTH + "/login/finish";

    private ResetAttacks() {}

    static List<Attack> all() {
        return List.of(
                reset(
                        "reset-acknowledged-and-not-made",
                        "the reset is said to be made, and the login goes on with the password of before",
                        Lie.SERVER_PROOF_WRONG,
                        ResetAttacks::keepThePassword),
                reset(
                                "reset-answered-with-the-version-of-before",
                                "the reset is answered with the number of the password of before",
                                Lie.KEYRING_OLD,
                                scene -> answerInstead(scene, version(scene)))
                        .andNothingSentTo("POST " + START),
                reset(
                        "reset-that-kept-the-wrap-of-before",
                        "the login takes the new password, and gives the account key under the one of before",
                        Lie.ENVELOPE_REFUSED,
                        scene -> scene.tells("POST", FINISH, answer -> ring(answer)
                                .set(
                                        "byPassword",
                                        scene.dora().beforeReset().keyring.path("byPassword")))),
                reset(
                        "reset-that-kept-the-keyring-of-before",
                        "the login takes the new password, and gives a keyring from before it and before the account key of now",
                        Lie.ENVELOPE_REFUSED,
                        scene -> scene.tells(
                                "POST",
                                FINISH,
                                answer -> answer.set("keyring", scene.dora().beforeRotation().keyring))));
    }

    /** M1 is wrong for the verifier that is still there, so that an honest server would refuse it; this one goes on. */
    private static void keepThePassword(Scene scene) {
        answerInstead(scene, version(scene) + 1);
        ObjectNode answer = Told.object().put("M2", Wire.base64url(new byte[32]));
        answer.putObject("tokens");
        answer.set("keyring", scene.dora().account().keyring);
        scene.tellsInstead("POST", FINISH, Told.json(200, answer));
    }

    private static void answerInstead(Scene scene, long version) {
        scene.doesNot("POST", RESET, Told.json(200, Told.object().put("credentialVersion", version)));
    }

    private static long version(Scene scene) {
        return scene.dora().account().credentialVersion;
    }

    private static Attack reset(String name, String title, Lie lie, Attack.Deed deed) {
        return Attack.of(name, ROW, title, Step.SET_PASSWORD_OF_DORA, lie, deed);
    }

    private static ObjectNode ring(ObjectNode answer) {
        return (ObjectNode) answer.path("keyring");
    }
}

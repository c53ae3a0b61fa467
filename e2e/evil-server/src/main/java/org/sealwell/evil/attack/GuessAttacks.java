package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sealwell.evil.Told;

/** A server that wants more guesses than were made, hands out before there was one, or miscounts those that are left. */
final class GuessAttacks {
    private static final int ROW = 30;
    private static final String STARTS = Scene.AUTH + "/recovery/starts";
    private static final String CHALLENGE = Scene.SHARES + "/[^/]+/challenge";
    private static final String OPEN = Scene.SHARES + "/*/open";

    private GuessAttacks() {}

    static List<Attack> all() {
        return Stream.of(again(), early(), left()).flatMap(List::stream).toList();
    }

    /** As if it were nothing to try once more, at once. */
    private static List<Attack> again() {
        return List.of(
                again("recovery-code-asked-for-again", Step.CONFIRM_RECOVERY, STARTS + "/confirm", 403, "code-refused"),
                again(
                        "recovery-code-asked-for-again-as-one-of-too-many",
                        Step.CONFIRM_RECOVERY,
                        STARTS + "/confirm",
                        429,
                        "too-many-attempts"),
                again(
                        "registration-code-asked-for-again",
                        Step.REGISTER,
                        Scene.AUTH + "/registrations/confirm",
                        403,
                        "code-refused"),
                again(
                        "login-proof-asked-for-again",
                        Step.LOG_IN_ON_NEW_DEVICE,
                        Scene.AUTH + "/login/finish",
                        401,
                        "credentials-refused"),
                again("share-password-asked-for-again", Step.OPEN_GUARDED_LINK, OPEN, 401, "share-password-refused"));
    }

    private static List<Attack> early() {
        return List.of(
                early(
                        "keyring-before-a-login-is-proven",
                        Step.LOG_IN_ON_NEW_DEVICE,
                        Scene.AUTH + "/login/start",
                        (scene, told) -> told.set("keyring", scene.victim().keyring),
                        Scene.AUTH + "/login/finish"),
                early(
                        "keyring-before-the-recovery-key-is-proven",
                        Step.RECOVER_ON_NEW_DEVICE,
                        Scene.RECOVERY + "/phrase/openings",
                        (scene, told) -> told.set("keyring", scene.victim().keyring),
                        Scene.RECOVERED_KEYRING),
                early(
                        "content-before-a-password-is-proven",
                        Step.OPEN_GUARDED_LINK,
                        CHALLENGE,
                        (scene, told) ->
                                told.set("content", scene.links().guarded().made.path("content")),
                        OPEN),
                Attack.of(
                                "recovery-ticket-before-a-code",
                                ROW,
                                "the ticket to ask contacts with, for who has named an address",
                                Step.CONFIRM_RECOVERY,
                                Lie.MALFORMED_ANSWER,
                                GuessAttacks::giveTheTicket)
                        .andNothingSentTo("POST " + STARTS + "/confirm"));
    }

    private static List<Attack> left() {
        return List.of(
                left("tries-left-below-zero", password -> password.put("remainingAttempts", -1)),
                left("tries-left-beyond-all-that-there-are", password -> password.put("remainingAttempts", 11)),
                left("tries-left-beyond-all-numbers", password -> password.put("remainingAttempts", 1e300)),
                left("tries-left-in-words", password -> password.put("remainingAttempts", "ten")));
    }

    private static void giveTheTicket(Scene scene) {
        ObjectNode ticket = Told.object().put("accountId", scene.victim().accountId);
        ticket.put("ticket", "ticket").put("expiresIn", 600);
        scene.doesNot("POST", STARTS, Told.json(200, ticket));
    }

    private static Attack again(String name, Step step, String path, int status, String type) {
        Told refusal = Told.problem(status, type).with("Retry-After", "0");
        Attack.Deed deed = scene -> scene.doesNot("POST", path.replace("*", "[^/]+"), refusal);
        String title = name.replace('-', ' ') + ": " + status + " to what was right, and to be tried again at once";
        return Attack.refused(name, ROW, title, step, type, "POST " + path, deed);
    }

    private static Attack early(String name, Step step, String path, Change change, String proof) {
        Attack.Deed deed = scene -> scene.tells("POST", path, told -> change.made(scene, told));
        return Attack.of(name, ROW, name.replace('-', ' '), step, Lie.MALFORMED_ANSWER, deed)
                .andNothingSentTo("POST " + proof);
    }

    private static Attack left(String name, Consumer<ObjectNode> change) {
        Attack.Deed deed =
                scene -> scene.tells("POST", CHALLENGE, told -> change.accept((ObjectNode) told.path("password")));
        return Attack.of(name, ROW, name.replace('-', ' '), Step.OPEN_GUARDED_LINK, Lie.MALFORMED_ANSWER, deed)
                .andNothingSentTo("POST " + OPEN);
    }

    /** What becomes of an answer in a scene. */
    @FunctionalInterface
    private interface Change {
        void made(Scene scene, ObjectNode told);
    }
}

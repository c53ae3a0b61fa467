package org.sealwell.evil.attack;

import java.util.List;
import org.sealwell.evil.Told;

/**
 * A server whose refusals tell who has an account, and what became of it. No client can make such a server keep quiet; but it hands
 * nothing on: to the person, and to whoever looks over their shoulder, it says what it says to a wrong secret.
 */
final class TellingRefusals {
    private static final int ROW = 29;

    private TellingRefusals() {}

    static List<Attack> all() {
        return List.of(
                told(
                        "login-of-nobody-told-at-the-start",
                        "404 at the start of a login, for want of an account",
                        Step.LOG_IN_ON_NEW_DEVICE,
                        "credentials-refused",
                        Scene.AUTH + "/login/start",
                        Told.problem(404, "not-found")),
                told(
                        "login-of-nobody-told-at-the-end",
                        "404 at the end of a login, for want of an account",
                        Step.LOG_IN_ON_NEW_DEVICE,
                        "credentials-refused",
                        Scene.AUTH + "/login/finish",
                        Told.problem(404, "not-found")),
                told(
                        "login-refused-for-a-reason-of-the-servers-own",
                        "a problem that is in no registry, and says that the account was deleted",
                        Step.LOG_IN_ON_NEW_DEVICE,
                        "credentials-refused",
                        Scene.AUTH + "/login/finish",
                        Told.problem(410, "account-deleted")),
                told(
                        "registration-of-somebody-known-told",
                        "409 for a code, as the address has an account",
                        Step.REGISTER,
                        "code-refused",
                        Scene.AUTH + "/registrations/confirm",
                        Told.problem(409, "registration-conflict")),
                told(
                        "recovery-of-nobody-told",
                        "404 for a code, for want of an account",
                        Step.CONFIRM_RECOVERY,
                        "code-refused",
                        Scene.AUTH + "/recovery/starts/confirm",
                        Told.problem(404, "not-found")),
                told(
                        "phrase-of-nobody-told",
                        "404 for a phrase, for want of one",
                        Step.RECOVER_ON_NEW_DEVICE,
                        "recovery-refused",
                        Scene.RECOVERY + "/phrase/openings",
                        Told.problem(404, "not-found")),
                told(
                        "kit-that-was-replaced-told",
                        "412 for sheets, as there is another kit",
                        Step.RECOVER_WITH_KIT,
                        "recovery-refused",
                        Scene.RECOVERY + "/kit/openings",
                        Told.problem(412, "precondition-failed")),
                told(
                        "capsule-that-was-removed-told",
                        "404 for a capsule's file, for want of a capsule",
                        Step.RECOVER_WITH_CAPSULE,
                        "recovery-refused",
                        Scene.RECOVERY + "/capsule/openings",
                        Told.problem(404, "not-found")),
                told(
                        "recovery-key-of-nobody-told",
                        "404 for a recovery key, for want of an account",
                        Step.RECOVER_ON_NEW_DEVICE,
                        "recovery-refused",
                        Scene.RECOVERED_KEYRING,
                        Told.problem(404, "not-found")),
                told(
                        "link-that-has-ended-told",
                        "409 for a link, as its owner has ended it",
                        Step.OPEN_UNGUARDED_LINK,
                        "not-found",
                        Scene.SHARES + "/*/challenge",
                        Told.problem(409, "share-ended")));
    }

    private static Attack told(String name, String title, Step step, String refusal, String path, Told told) {
        Attack.Deed deed = scene -> scene.doesNot("POST", path.replace("*", "[^/]+"), told);
        return Attack.refused(name, ROW, title, step, refusal, "POST " + path, deed);
    }
}

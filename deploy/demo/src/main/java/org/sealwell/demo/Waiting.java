package org.sealwell.demo;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.BiConsumer;
import org.sealwell.client.Recovered;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.problem.NotYetException;

/** Back in with a time capsule's file, once nobody has logged in for long enough: here for seconds, otherwise for weeks. */
final class Waiting {
    private static final Duration AWAY = Duration.ofSeconds(12);

    private final Sealwell library;
    private final String email;
    private final BiConsumer<String, String> say;

    Waiting(Sealwell library, String email, BiConsumer<String, String> say) {
        this.library = library;
        this.email = email;
        this.say = say;
    }

    void tell(String password, String next) throws InterruptedException {
        String file;
        try (Session session = library.logIn(email, password.toCharArray()).session()) {
            file = session.timeCapsule().make(AWAY);
            say.accept(
                    "Time capsule",
                    "A file of " + file.length()
                            + " characters; it opens the account when its owner has not logged in for "
                            + AWAY.toSeconds() + " seconds.");
        }
        try (Recovered recovered = awaitOpening(file);
                Session session = recovered.choosePassword(next.toCharArray())) {
            session.sync();
            say.accept(
                    "The time has come",
                    "The beacon has signed its round, and the file opens the account: "
                            + session.records().list("Note").size() + " notes are readable under a new password.");
        }
    }

    private Recovered awaitOpening(String file) throws InterruptedException {
        boolean said = false;
        while (true) {
            try {
                return library.recoverWithCapsule(file);
            } catch (NotYetException notYet) {
                if (!said) {
                    say.accept(
                            "Too early",
                            "The file alone opens nothing before "
                                    + notYet.opensAt().truncatedTo(ChronoUnit.SECONDS) + ".");
                }
                said = true;
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }
}

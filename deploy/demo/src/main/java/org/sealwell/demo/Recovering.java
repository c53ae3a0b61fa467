package org.sealwell.demo;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.Recovered;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.crypto.RecoveryPhrase;
import org.sealwell.client.crypto.slip39.ShareException;
import org.sealwell.client.http.HttpAnswer;
import org.sealwell.client.http.HttpCall;
import org.sealwell.client.http.HttpTransport;
import org.sealwell.client.http.JdkHttpTransport;
import org.sealwell.client.problem.RefusedException;

/** Back in with the words, and with the sheets of a kit; and what somebody who has listened cannot do with what they heard. */
final class Recovering {
    private static final String NEXT = "a password to remember now";
    static final String LAST = "and another one to remember";

    private final Listening wire = new Listening();
    private final Sealwell library;
    private final String email;
    private final List<String> words;
    private final BiConsumer<String, String> say;

    Recovering(URI gateway, String email, List<String> words, BiConsumer<String, String> say) {
        this.library = Sealwell.at(gateway)
                .transport(wire)
                .deviceName("Library computer")
                .connect();
        this.email = email;
        this.words = words;
        this.say = say;
    }

    void tell() throws IOException {
        List<String> sheets;
        try (RecoveryPhrase phrase = RecoveryPhrase.parse(String.join(" ", words));
                Recovered recovered = library.recoverWithPhrase(phrase)) {
            say.accept(
                    "Recovery phrase",
                    "On a new device the 24 words open the account of " + recovered.email()
                            + ". The services were shown two proofs, and neither words nor keys.");
            try (Session session = recovered.choosePassword(NEXT.toCharArray())) {
                session.sync();
                say.accept(
                        "A new password",
                        session.records().list("Note").size() + " notes are readable under it; "
                                + session.account().sessions().size() + " device is logged in.");
                sheets = session.recoveryKit().make(3, 5);
                say.accept(
                        "Recovery kit",
                        "Five sheets of 33 words, any three of which are enough. The first begins with: "
                                + sheets.getFirst().substring(0, 40) + "…");
            }
        }
        byKit(sheets);
        refused("The old password", () -> library.logIn(email, "correct horse battery staple".toCharArray()));
        replay();
    }

    private void byKit(List<String> sheets) {
        try {
            library.recoverWithKit(sheets.subList(0, 2));
            throw new IllegalStateException("Two sheets were enough");
        } catch (ShareException tooFew) {
            say.accept("Two sheets", "give nothing: " + tooFew.reason() + ".");
        }
        try (Recovered recovered = library.recoverWithKit(List.of(sheets.get(4), sheets.get(0), sheets.get(2)));
                Session session = recovered.choosePassword(LAST.toCharArray())) {
            session.sync();
            say.accept(
                    "Three sheets",
                    "open the account again: " + session.records().list("Note").size()
                            + " notes are readable under yet another password.");
        }
    }

    /** The account's own signature, once more: it was for the password before. */
    private void replay() throws IOException {
        HttpCall reset = wire.reset;
        if (reset == null) {
            throw new IllegalStateException("No reset was sent");
        }
        HttpAnswer answer = wire.send(reset);
        if (answer.status() != 409) {
            throw new IllegalStateException("A replayed reset was answered " + answer.status());
        }
        say.accept(
                "Attack: a replayed reset",
                "Who had recorded the signed request sends it again, and is answered " + answer.status()
                        + ": it was good once.");
        library.logIn(email, LAST.toCharArray()).session().close();
    }

    private void refused(String what, Runnable work) {
        try {
            work.run();
            throw new IllegalStateException(what + " was taken");
        } catch (RefusedException e) {
            say.accept(what, "is refused: " + e.type() + ".");
        }
    }

    /** Between the device and the gateway. */
    private static final class Listening implements HttpTransport {
        private final HttpTransport plain = new JdkHttpTransport();
        private @Nullable HttpCall reset;

        @Override
        public HttpAnswer send(HttpCall call) throws IOException {
            if (call.uri().getPath().endsWith("/credentials/reset")) {
                reset = call;
            }
            return plain.send(call);
        }
    }
}

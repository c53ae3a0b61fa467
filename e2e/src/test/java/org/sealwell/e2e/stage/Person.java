package org.sealwell.e2e.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sealwell.client.Connection;
import org.sealwell.client.LoginResult;
import org.sealwell.client.Recovered;
import org.sealwell.client.Registered;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.crypto.RecoveryPhrase;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.UnreachableException;
import org.sealwell.local.mail.Mail;

/** Somebody with an address, a password and devices. */
public final class Person {

    private static final Pattern CODE = Pattern.compile("\\b([0-9]{8})\\b");
    /** For a busy machine on which half of the suite is just starting again. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Stage stage;
    private final String email;
    private String password = "the quiet lake at dawn";
    private String words = "";
    private long readUpTo;

    Person(Stage stage, String email) {
        this.stage = stage;
        this.email = email;
    }

    public String email() {
        return email;
    }

    public char[] password() {
        return password.toCharArray();
    }

    public void remembers(String newPassword) {
        password = newPassword;
    }

    /** The 24 words, as they were written down. */
    public String words() {
        return words;
    }

    public void writesDown(String others) {
        words = others;
    }

    /** On another new device, with the words. */
    public Recovered recovers() {
        try (RecoveryPhrase phrase = RecoveryPhrase.parse(words)) {
            return device("library computer").recoverWithPhrase(phrase);
        }
    }

    /** Registers on a new device, with the code from the mail, and stays logged in. */
    public Session signsUp() {
        return signsUp(device("first device"));
    }

    public Session signsUp(Sealwell device) {
        readUpTo = stage.suite().inbox().to(email).stream()
                .mapToLong(Mail::id)
                .max()
                .orElse(0);
        device.startRegistration(email);
        Registered registered = device.confirmRegistration(email, code(), password());
        try (RecoveryPhrase phrase = registered.phrase()) {
            words = String.join(" ", phrase.words());
        }
        return registered.session();
    }

    /** Registers although services come and go: tries again where a person would, and finishes what was begun. */
    public Session signsUpStubbornly(Sealwell device) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        stubbornly(end, () -> {
            device.startRegistration(email);
            return email;
        });
        String code = code();
        return stubbornly(end.plus(PATIENCE), () -> {
            try {
                return device.confirmRegistration(email, code, password()).session();
            } catch (RefusedException refused) {
                if (!refused.is("code-refused") && !refused.is("registration-conflict")) {
                    throw refused;
                }
                // The account was made by an attempt that broke later.
                LoginResult login = device.logIn(email, password());
                if (login.registrationUnfinished()) {
                    login.session().finishRegistration().close();
                }
                return login.session();
            }
        });
    }

    private static <T> T stubbornly(Instant end, Supplier<T> attempt) throws InterruptedException {
        while (true) {
            try {
                return attempt.get();
            } catch (UnreachableException e) {
                giveUpAfter(end, e);
            } catch (RefusedException e) {
                if (e.status() != 503 && e.status() != 504) {
                    throw e;
                }
                giveUpAfter(end, e);
            }
        }
    }

    private static void giveUpAfter(Instant end, RuntimeException reason) throws InterruptedException {
        if (Instant.now().isAfter(end)) {
            throw reason;
        }
        Thread.sleep(Duration.ofMillis(500));
    }

    /** Logs in on another new device. */
    public Session logsIn() {
        return device("another device").logIn(email, password()).session();
    }

    public Sealwell device(String name) {
        return device(name, connection -> connection);
    }

    /** A new device, set up as the test wants it. */
    public Sealwell device(String name, UnaryOperator<Connection> setUp) {
        return setUp.apply(Sealwell.at(stage.suite().gateway())
                        .pins(new MemoryPinStore())
                        .deviceName(name))
                .connect();
    }

    /** The code in the newest mail that has one, and that came since the last registration began. */
    public String code() {
        return codeIn(
                mail(mail -> mail.id() > readUpTo && CODE.matcher(mail.text()).find()));
    }

    public static String codeIn(Mail mail) {
        Matcher code = CODE.matcher(mail.text());
        if (!code.find()) {
            throw new AssertionError("There is no code in \"" + mail.subject() + "\"");
        }
        return code.group(1);
    }

    /** Waits for a mail with a subject. */
    public Mail mailAbout(String subject) {
        return mail(mail -> mail.subject().equals(subject));
    }

    /** Waits for a mail with a subject that came since this was last asked for. */
    public Mail newestMailAbout(String subject) {
        Mail newest = mail(mail -> mail.id() > readUpTo && mail.subject().equals(subject));
        readUpTo = newest.id();
        return newest;
    }

    private Mail mail(Predicate<Mail> wanted) {
        try {
            return stage.suite().inbox().await(email, wanted, PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package org.sealwell.e2e.stage;

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sealwell.client.Connection;
import org.sealwell.client.Registered;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.local.mail.Mail;

/** Somebody with an address, a password and devices. */
public final class Person {

    private static final Pattern CODE = Pattern.compile("\\b([0-9]{8})\\b");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Stage stage;
    private final String email;
    private String password = "the quiet lake at dawn";

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

    /** Registers on a new device, with the code from the mail, and stays logged in. */
    public Session signsUp() {
        return signsUp(device("first device"));
    }

    public Session signsUp(Sealwell device) {
        device.startRegistration(email);
        Registered registered = device.confirmRegistration(email, code(), password());
        registered.phrase().close();
        return registered.session();
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

    /** The code in the newest mail that has one. */
    public String code() {
        return codeIn(mail(mail -> CODE.matcher(mail.text()).find()));
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

    private Mail mail(java.util.function.Predicate<Mail> wanted) {
        try {
            return stage.suite().inbox().await(email, wanted, PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

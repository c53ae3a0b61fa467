package org.sealwell.client.journey;

import java.time.Duration;
import org.sealwell.client.Connection;
import org.sealwell.client.LoginResult;
import org.sealwell.client.Registered;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.http.RetryPolicy;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.client.pins.PinStore;
import org.sealwell.evil.EvilServer;
import org.sealwell.evil.HonestAuth;

/** A person and their devices, in intentions. Each device has pins of its own. */
public final class Person {
    /** No waiting in tests. */
    static final RetryPolicy EAGER = new RetryPolicy(4, Duration.ofMillis(1), Duration.ofMillis(50));

    private final EvilServer server;
    private final String email;
    private char[] password = "correct horse battery".toCharArray();

    public Person(EvilServer server, String email) {
        this.server = server;
        this.email = email;
    }

    public String email() {
        return email;
    }

    public char[] password() {
        return password;
    }

    /** From now on types this password. */
    public void remembers(String next) {
        password = next.toCharArray();
    }

    public Connection device(PinStore pins) {
        return Sealwell.at(server.uri())
                .pins(pins)
                .retries(EAGER)
                .savingTraffic()
                .passwordStretcher(new StretchedOnce())
                .passwordKdf(new KdfParameters.Pbkdf2(600_000));
    }

    public Registered signsUp(PinStore pins) {
        Sealwell sealwell = device(pins).connect();
        sealwell.startRegistration(email);
        return sealwell.confirmRegistration(email, HonestAuth.CODE, password);
    }

    /** Signs up on a device of which nothing is kept. */
    public Session signsUp() {
        return signsUp(new MemoryPinStore()).session();
    }

    public LoginResult triesToLogIn(PinStore pins) {
        return device(pins).connect().logIn(email, password);
    }

    public Session logsIn(PinStore pins) {
        return triesToLogIn(pins).session();
    }

    /** Logs in on a device that has never been used. */
    public Session logsInElsewhere() {
        return logsIn(new MemoryPinStore());
    }
}

package org.sealwell.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import org.sealwell.client.beacon.Rounds;
import org.sealwell.client.crypto.RecoveryPhrase;
import org.sealwell.client.crypto.slip39.ShareException;
import org.sealwell.client.guardian.ContactRecoveries;
import org.sealwell.client.guardian.ContactRecovery;
import org.sealwell.client.guardian.TooFewSharesException;
import org.sealwell.client.http.Api;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.http.JdkHttpTransport;
import org.sealwell.client.json.Json;
import org.sealwell.client.keys.PasswordKeys;
import org.sealwell.client.login.EmailAddress;
import org.sealwell.client.login.Handshaking;
import org.sealwell.client.login.LoggedIn;
import org.sealwell.client.login.Login;
import org.sealwell.client.pins.Pins;
import org.sealwell.client.problem.NotYetException;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.SealwellException;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.problem.UnreachableException;
import org.sealwell.client.recovery.CapsuleOpening;
import org.sealwell.client.recovery.CapsuleWatch;
import org.sealwell.client.recovery.PhraseState;
import org.sealwell.client.recovery.RecoveredAccount;
import org.sealwell.client.recovery.Recovery;
import org.sealwell.client.recovery.TimeCapsule;
import org.sealwell.client.registration.Registration;
import org.sealwell.client.share.ShareLink;
import org.sealwell.client.share.Visit;
import org.sealwell.client.smart.SmartViewer;

/**
 * A Sealwell server, as seen from one device.
 *
 * <pre>{@code
 * Sealwell sealwell = Sealwell.at(URI.create("https://sealwell.example"))
 *         .pins(new FilePinStore(folder))
 *         .deviceName("Anna's laptop")
 *         .connect();
 * sealwell.startRegistration("anna@example.org");
 * Registered anna = sealwell.confirmRegistration("anna@example.org", codeFromTheMail, password);
 * show(anna.phrase().words());
 * try (Session session = anna.session()) {
 *     session.records().put(RecordDraft.of("Note", "{\"text\":\"first visit\"}"));
 * }
 * }</pre>
 *
 * <p>Every method may throw {@link RefusedException} for what the server may refuse, {@link ServerLiedException} for what
 * an honest server cannot answer, and {@link UnreachableException}. Safe for several threads.
 */
public final class Sealwell {
    private final Connection connection;
    private final Api api;
    private final Pins pins;
    private final Registration registration;
    private final Handshaking handshaking;
    private final Login login;
    private final Recovery recovery;
    private final CapsuleOpening capsuleOpening;
    private final ContactRecoveries contactRecoveries;

    Sealwell(Connection connection) {
        this.connection = connection;
        this.api = connection.api();
        this.pins = new Pins(connection.pinStore(), connection.server());
        this.registration = new Registration(api, connection.randomness(), connection.passwords());
        this.handshaking = new Handshaking(api, pins, connection.passwords(), connection.randomness());
        this.login = new Login(api, pins, handshaking, connection.passwords(), connection.device());
        this.recovery = new Recovery(api, pins, login, connection.passwords(), connection.randomness());
        Rounds rounds = new Rounds(api, connection.lockedBy());
        this.capsuleOpening = new CapsuleOpening(api, rounds, recovery, connection.time());
        this.contactRecoveries =
                new ContactRecoveries(api, pins, rounds, recovery, connection.time(), connection.randomness());
    }

    /** A server with pins in memory only: for trials. An application uses {@link #at} and gives a pin store. */
    public static Sealwell connect(URI server) {
        return at(server).connect();
    }

    /** A server, to be set up. */
    public static Connection at(URI server) {
        return new Connection(server);
    }

    /** Has a code sent to the address. The answer does not tell whether the address has an account already. */
    public void startRegistration(String email) {
        registration.start(email);
    }

    /**
     * Makes the account, logs in, and stores the recovery phrase. If it breaks after the account was made, the next login
     * says so and {@link Session#finishRegistration} finishes it.
     *
     * @param code 8 digits from the mail
     * @param password stays the caller's, to wipe
     * @throws RefusedException {@code code-refused}, {@code ticket-refused}
     */
    public Registered confirmRegistration(String email, String code, char[] password) {
        Session session = confirmed(email, code, password);
        try {
            RecoveryPhrase phrase = session.finishRegistration();
            return new Registered(session, phrase);
        } catch (SealwellException e) {
            session.close();
            throw e;
        }
    }

    /** Who has just chosen a password does not wait for it to be stretched twice. */
    private Session confirmed(String email, String code, char[] password) {
        try (PasswordKeys made = registration.confirm(email, code, password)) {
            return session(login.logInWith(
                    email,
                    (salt, kdf) -> made.areOf(salt, kdf)
                            ? made
                            : connection.passwords().keys(password, salt, kdf)));
        }
    }

    /**
     * Logs in.
     *
     * @param password stays the caller's, to wipe
     * @throws RefusedException {@code credentials-refused}, {@code too-many-attempts}
     */
    public LoginResult logIn(String email, char[] password) {
        Session session = session(login.logIn(email, password));
        PhraseState phrase = phraseState(session);
        // A service that has just not answered is not asked again.
        CapsuleWatch capsule = phrase == PhraseState.UNKNOWN
                ? CapsuleWatch.UNKNOWN
                : session.timeCapsule().watch();
        return new LoginResult(session, phrase, capsule);
    }

    /** A person who can log in is not kept out because the recovery service is away. */
    private static PhraseState phraseState(Session session) {
        try {
            return session.phraseState();
        } catch (UnreachableException e) {
            return PhraseState.UNKNOWN;
        } catch (RefusedException e) {
            if (e.status() >= 500 || e.status() == 429) {
                return PhraseState.UNKNOWN;
            }
            session.close();
            throw e;
        } catch (ServerLiedException e) {
            session.close();
            throw e;
        }
    }

    /**
     * Opens the account of somebody who has lost their password but has its words. Nothing is changed until a password is
     * chosen.
     *
     * @return to be closed
     * @throws RefusedException {@code recovery-refused} when the words are no account's, or have been replaced
     */
    public Recovered recoverWithPhrase(RecoveryPhrase phrase) {
        return recovered(recovery.byPhrase(phrase));
    }

    /**
     * Opens the account of somebody who has lost their password but has enough sheets of their recovery kit. Nothing is
     * changed until a password is chosen.
     *
     * @param sheets 33 words each, exactly as many as are needed
     * @return to be closed
     * @throws ShareException when they do not give a secret: a word is wrong, one is missing, they are of different kits,
     *     one is forged
     * @throws RefusedException {@code recovery-refused} when they are no account's, or have been replaced
     */
    public Recovered recoverWithKit(List<String> sheets) {
        return recovered(recovery.byKit(sheets));
    }

    /**
     * Opens the account that a time capsule's file leads to, once its date has come. Nothing is changed until a password is chosen.
     *
     * @param fileText what {@link TimeCapsule#make} gave
     * @return to be closed
     * @throws NotYetException with the date, unless the owner logs in before
     * @throws IllegalArgumentException when it is no capsule's file
     * @throws RefusedException {@code recovery-refused} when it has been replaced or removed
     */
    public Recovered recoverWithCapsule(String fileText) {
        return recovered(capsuleOpening.open(fileText));
    }

    /**
     * Has a code sent, for who wants their trusted contacts to help. The answer does not tell whether there is an account.
     *
     * @see ContactRecovery
     */
    public void startRecovery(String email) {
        contactRecoveries.start(email);
    }

    /**
     * Goes on with the code; nobody has been asked then. Store the {@link ContactRecovery#ticket} before {@link ContactRecovery#ask}.
     *
     * @param code 8 digits from the mail
     * @return to be closed
     * @throws RefusedException {@code code-refused}
     */
    public ContactRecovery confirmRecovery(String email, String code) {
        return contactRecoveries.confirm(email, code);
    }

    /**
     * Goes on with what was started another day.
     *
     * @param ticket what {@link ContactRecovery#ticket} gave
     * @return to be closed
     * @throws IllegalArgumentException when it is none
     */
    public ContactRecovery resumeRecovery(String ticket) {
        return contactRecoveries.resume(ticket);
    }

    /**
     * Opens the account with what enough contacts have given, when it is ready. Nothing is changed until a password is chosen, and the owner can reject
     * it until then.
     *
     * @return to be closed
     * @throws NotYetException before it is ready
     * @throws TooFewSharesException when too few of the shares are good
     * @throws RefusedException {@code request-ended}, {@code recovery-refused}
     */
    public Recovered recoverWithContacts(ContactRecovery ready) {
        return recovered(ready.open());
    }

    /**
     * Opens the account of this address in one of its ways.
     *
     * @return to be closed
     * @throws IllegalArgumentException when the way leads to the account of another address; and see the method's own way
     */
    public Recovered recover(String email, RecoveryMethod method) {
        Recovered recovered = method.open(this);
        if (!recovered.email().equals(EmailAddress.normalise(email))) {
            recovered.close();
            throw new IllegalArgumentException("this leads to the account of another address");
        }
        return recovered;
    }

    /**
     * Rejects a request to the contacts with the token from the mail about it. Who is logged in uses {@link
     * org.sealwell.client.guardian.TrustedContacts#rejectRequest}.
     *
     * @throws RefusedException {@code ticket-refused}
     */
    public void rejectRecovery(String token) {
        contactRecoveries.reject(token);
    }

    private Recovered recovered(RecoveredAccount opened) {
        return new Recovered(opened, this::choose);
    }

    /** Whoever logs in moves the date of their capsule, in whatever way they came. */
    private Session choose(RecoveredAccount account, char[] password) {
        Session session = session(recovery.choose(account, password));
        session.timeCapsule().watch();
        return session;
    }

    /**
     * Objects to a reset of the password with the token from the mail about it: the password before it is the account's
     * again, and every session ends.
     *
     * @throws RefusedException {@code ticket-refused}
     */
    public void objectToReset(String token) {
        ObjectNode body = Json.object().put("token", token);
        api.call(ApiCall.post("/api/auth/v1/credentials/reset/objections", body), null)
                .require(204);
    }

    private Session session(LoggedIn loggedIn) {
        return new Session(connection, api, pins, handshaking, login, loggedIn);
    }

    /**
     * Objects to a change of e-mail address with the token from the mail to the old one: the old address is put back and
     * every session ends.
     *
     * @throws RefusedException {@code ticket-refused}
     */
    public void objectToEmailChange(String token) {
        ObjectNode body = Json.object().put("token", token);
        api.call(ApiCall.post("/api/auth/v1/email-changes/objections", body), null)
                .require(204);
    }

    /** Opens a link that somebody has shared, which needs no account. It has to lead to this server. */
    public Visit visit(ShareLink link) {
        if (!link.server().getAuthority().equals(api.root().getAuthority())) {
            throw new IllegalArgumentException("a link to another server");
        }
        return new Visit(api, connection.passwords().stretcher(), connection.randomness(), link);
    }

    /** Opens SMART Health Links of anybody, by the JDK's client; {@link SmartViewer} itself takes another transport. */
    public static SmartViewer smartViewer() {
        return new SmartViewer(new JdkHttpTransport());
    }

    /** Forgets what this device knows about an address: only when its owner knows why it leads elsewhere now. */
    public void forgetAddress(String email) {
        pins.forgetAddress(EmailAddress.normalise(email));
    }
}

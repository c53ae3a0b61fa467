package org.sealwell.client;

import java.io.IOException;
import java.io.InputStream;
import org.sealwell.client.account.Account;
import org.sealwell.client.account.Deletion;
import org.sealwell.client.account.EmailChange;
import org.sealwell.client.account.KeyRotation;
import org.sealwell.client.account.PasswordChange;
import org.sealwell.client.activity.Activity;
import org.sealwell.client.crypto.RecoveryPhrase;
import org.sealwell.client.fhir.FhirImport;
import org.sealwell.client.fhir.ImportProgress;
import org.sealwell.client.fhir.ImportReport;
import org.sealwell.client.guardian.Guardianships;
import org.sealwell.client.guardian.TrustedContacts;
import org.sealwell.client.http.Api;
import org.sealwell.client.keys.AccountRecord;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.login.Handshaking;
import org.sealwell.client.login.KeyringRenewal;
import org.sealwell.client.login.LoggedIn;
import org.sealwell.client.login.Login;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.mail.MailPreferences;
import org.sealwell.client.pins.Pins;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.recovery.PhrasePlan;
import org.sealwell.client.recovery.PhraseState;
import org.sealwell.client.recovery.RecoveryKit;
import org.sealwell.client.recovery.RecoveryPlan;
import org.sealwell.client.recovery.TimeCapsule;
import org.sealwell.client.share.SealedNotes;
import org.sealwell.client.share.Shares;
import org.sealwell.client.share.SmartLinks;
import org.sealwell.client.vault.Head;
import org.sealwell.client.vault.Records;
import org.sealwell.client.vault.Rewrapping;
import org.sealwell.client.vault.Usage;
import org.sealwell.client.vault.Vault;

/**
 * A person logged in on this device. Holds the account's keys in memory until it is closed, and renews its access token by
 * itself. Safe for several threads.
 */
public final class Session implements AutoCloseable {
    private final OpenKeyring keyring;
    private final SessionApi api;
    private final Vault vault;
    private final Records records;
    private final Account account;
    private final Shares shares;
    private final SmartLinks smartLinks;
    private final PhrasePlan phrasePlan;
    private final RecoveryKit recoveryKit;
    private final TimeCapsule timeCapsule;
    private final TrustedContacts trustedContacts;
    private final Guardianships guardianships;
    private final Activity activity;
    private final MailPreferences mailPreferences;

    Session(Connection connection, Api plain, Pins pins, Handshaking handshaking, Login login, LoggedIn loggedIn) {
        this.keyring = loggedIn.keyring();
        this.api = new SessionApi(plain, loggedIn.tokens(), connection.time(), connection.randomness());
        keyring.renewedBy(new KeyringRenewal(api, keyring, pins)::upTo);
        this.vault = new Vault(api, keyring, pins, connection.randomness());
        this.records = new Records(vault, connection.randomness());
        this.shares = new Shares(plain.root(), api, keyring, connection.passwords(), connection.randomness());
        this.smartLinks = new SmartLinks(plain.root(), api, keyring, connection.time(), connection.randomness());
        RecoveryPlan plan = new RecoveryPlan(api, keyring, connection.randomness());
        this.phrasePlan = new PhrasePlan(plan);
        this.recoveryKit = new RecoveryKit(plan);
        this.timeCapsule =
                new TimeCapsule(api, keyring, connection.lockedBy(), connection.time(), connection.randomness());
        this.trustedContacts = new TrustedContacts(api, keyring, pins, recoveryKit, connection.randomness());
        this.guardianships = new Guardianships(
                api, keyring, pins, connection.lockedBy(), connection.time(), connection.randomness());
        this.activity = new Activity(api, keyring.accountId(), pins);
        this.mailPreferences = new MailPreferences(api);
        this.account = new Account(
                api,
                keyring,
                pins,
                new PasswordChange(
                        api, keyring, pins, handshaking, login, connection.passwords(), connection.randomness()),
                new KeyRotation(
                        api,
                        keyring,
                        pins,
                        handshaking,
                        new Rewrapping(vault),
                        new SealedNotes(api),
                        connection.randomness()),
                new EmailChange(api, handshaking, pins),
                new Deletion(plain, connection.time()));
    }

    /** The account's id: 22 characters of base64url. */
    public String accountId() {
        return keyring.accountId();
    }

    /** This session's id at the server. */
    public String sessionId() {
        return api.sessionId();
    }

    /** The person's records. */
    public Records records() {
        return records;
    }

    /** Links to records, for people without an account. */
    public Shares shares() {
        return shares;
    }

    /** Links that any viewer of SMART Health Links opens. They are weaker than {@link #shares()}: see {@link SmartLinks}. */
    public SmartLinks smartLinks() {
        return smartLinks;
    }

    /** The account itself: data, devices, password, keys, address, deletion. */
    public Account account() {
        return account;
    }

    /** What happened to the account, as the services tell it. */
    public Activity activity() {
        return activity;
    }

    /** Of what the person gets mails. */
    public MailPreferences mailPreferences() {
        return mailPreferences;
    }

    /**
     * Pulls what other devices have written, and checks all of it.
     *
     * @return the vault's head
     * @throws ServerLiedException for a history that is not the one this account's devices made, or that goes back behind
     *     what this device has seen
     */
    public Head sync() {
        return vault.sync();
    }

    /** The head up to which this device has verified the vault. */
    public Head head() {
        return vault.head();
    }

    /** Leaves a checkpoint with the server now; otherwise one is left every 50 commits or so. */
    public void checkpoint() {
        vault.checkpoint();
    }

    /** How full the vault is. */
    public Usage usage() {
        return vault.usage();
    }

    /** Whether the account has a recovery phrase. */
    public PhraseState phraseState() {
        return phrasePlan.state();
    }

    /**
     * Finishes a registration that broke before its phrase was stored.
     *
     * @return the 24 words, to be shown once
     * @throws RefusedException {@code precondition-failed} when there is a phrase already
     */
    public RecoveryPhrase finishRegistration() {
        return phrasePlan.makeFirst();
    }

    /** Replaces the recovery phrase: the old words open nothing from then on. */
    public RecoveryPhrase replacePhrase() {
        return phrasePlan.replace();
    }

    /**
     * Tries the words without using them up: shows the service their proof, and opens with them what it gives.
     *
     * @throws RefusedException {@code recovery-refused} when they are not, or no longer, this account's
     */
    public void rehearsePhrase(RecoveryPhrase phrase) {
        phrasePlan.rehearse(phrase);
    }

    /** The account's recovery kit: sheets of which some are enough. */
    public RecoveryKit recoveryKit() {
        return recoveryKit;
    }

    /** A file that opens the account when its owner has not logged in for long. */
    public TimeCapsule timeCapsule() {
        return timeCapsule;
    }

    /** The people who together can give the account back to its owner. */
    public TrustedContacts trustedContacts() {
        return trustedContacts;
    }

    /** The people for whom this account is a trusted contact. */
    public Guardianships guardianships() {
        return guardianships;
    }

    /** Another account's public keys, verified and pinned. */
    public AccountRecord accountRecord(String accountId) {
        return account.record(accountId);
    }

    /**
     * Imports a FHIR R4 Bundle, one record a resource. Importing it again changes what differs and doubles nothing.
     *
     * @throws IOException when the stream cannot be read
     * @throws IllegalArgumentException when it is not a Bundle
     */
    public ImportReport importFhir(InputStream bundle, ImportProgress progress) throws IOException {
        return new FhirImport(records).run(bundle, progress);
    }

    /** Ends the session at the server, and wipes its keys. */
    public void logOut() {
        try {
            account.endSession(api.sessionId());
        } finally {
            close();
        }
    }

    /** Wipes the keys; the session at the server lives on until it ends by itself. */
    @Override
    public void close() {
        vault.close();
        keyring.close();
    }

    @Override
    public String toString() {
        return "Session[" + keyring.accountId() + "]";
    }
}

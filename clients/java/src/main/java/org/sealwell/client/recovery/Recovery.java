package org.sealwell.client.recovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.crypto.ProofHash;
import org.sealwell.client.crypto.RecoveryPhrase;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.crypto.slip39.Slip39;
import org.sealwell.client.http.Api;
import org.sealwell.client.http.ApiAnswer;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Credential;
import org.sealwell.client.keys.Keyring;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.keys.PasswordKeys;
import org.sealwell.client.keys.Passwords;
import org.sealwell.client.login.EmailAddress;
import org.sealwell.client.login.LoggedIn;
import org.sealwell.client.login.Login;
import org.sealwell.client.pins.AccountPin;
import org.sealwell.client.pins.AddressPin;
import org.sealwell.client.pins.Pins;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.SealwellException;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.problem.UnreachableException;

/** Section 9: the recovery key opens the account, whichever way it came back, and the account's own signature sets a new password. */
public final class Recovery {
    private static final String AUTH = "/api/auth/v1";
    private static final String RECOVERY = "/api/recovery/v1";

    private final Api api;
    private final Pins pins;
    private final Login login;
    private final Passwords passwords;
    private final SecureRandom random;

    public Recovery(Api api, Pins pins, Login login, Passwords passwords, SecureRandom random) {
        this.api = api;
        this.pins = pins;
        this.login = login;
        this.passwords = passwords;
        this.random = random;
    }

    /** Opens the account that the phrase leads to. */
    public RecoveredAccount byPhrase(RecoveryPhrase phrase) {
        return by(Way.PHRASE, phrase.key());
    }

    /** Opens the account that a kit's sheets lead to, as many as are needed. */
    public RecoveredAccount byKit(List<String> sheets) {
        try (Secret key = Slip39.combine(sheets)) {
            return by(Way.KIT, key);
        }
    }

    private RecoveredAccount by(Way way, Secret key) {
        Members answer =
                prove(RECOVERY + "/" + way.path() + "/openings", way.proof(key)).members("accountId", "wrap");
        String accountId = answer.id("accountId");
        try (Secret recovery = way.unwrap(key, accountId, answer.text("wrap"))) {
            return byRecoveryKey(accountId, recovery);
        }
    }

    /**
     * Opens the account with RK itself, to which all ways lead.
     *
     * @param accountId whose RK it is
     * @param recovery stays the caller's, to close
     */
    public RecoveredAccount byRecoveryKey(String accountId, Secret recovery) {
        Members answer = prove(AUTH + "/recovery/keyring", ProofHash.proof(recovery, "sw1/recovery-proof"))
                .members("accountId", "email", "credentialVersion", "keyring");
        if (!answer.id("accountId").equals(accountId)) {
            throw new ServerLiedException(Lie.ACCOUNT_CHANGED, "the recovery key leads to another account");
        }
        AccountPin pin = pins.account(accountId);
        OpenKeyring keyring = OpenKeyring.recover(
                accountId, Keyring.read(answer.node("keyring")), recovery, pin.epoch(), pin.record());
        return new RecoveredAccount(
                keyring, EmailAddress.normalise(answer.text("email")), answer.number("credentialVersion"));
    }

    private ApiAnswer prove(String path, String proof) {
        byte[] body = Json.bytes(Json.object().put("proof", proof));
        return api.call(ApiCall.repeatablePost(path, body), null).proven("recovery-refused");
    }

    /** Sets the password and logs in with it. */
    public LoggedIn choose(RecoveredAccount account, char[] password) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        try (PasswordKeys keys = passwords.keys(password, salt)) {
            SealwellException doubt = send(account, request(account, keys));
            expect(account.email(), keys.kdf());
            try {
                return logIn(account, password, keys);
            } catch (RefusedException e) {
                throw doubt != null && e.is("credentials-refused") ? doubt : e;
            }
        }
    }

    private String request(RecoveredAccount account, PasswordKeys keys) {
        OpenKeyring keyring = account.keyring();
        ObjectNode payload = Json.object()
                .put("v", 1)
                .put("p", "credential-reset")
                .put("a", keyring.accountId())
                .put("n", account.credentialVersion())
                .put("e", keyring.epoch());
        payload.set("credential", Credential.of(keyring.accountId(), keys).json());
        payload.put("byPassword", keyring.wrapFor(keys, random));
        return keyring.secrets().sign().sign("sw1-request+jws", payload.toString());
    }

    /**
     * Neither a lost answer nor the refusal of its repeat tells whether the password was set; a login with it does.
     *
     * @return what is to be said if it was not
     */
    private @Nullable SealwellException send(RecoveredAccount account, String request) {
        byte[] body = Json.bytes(
                Json.object().put("accountId", account.keyring().accountId()).put("request", request));
        try {
            Members answer = api.call(ApiCall.repeatablePost(AUTH + "/credentials/reset", body), null)
                    .require(200)
                    .members("credentialVersion");
            if (answer.number("credentialVersion") != account.credentialVersion() + 1) {
                throw new ServerLiedException(Lie.KEYRING_OLD, "a reset that is not of the password that was there");
            }
            return null;
        } catch (UnreachableException e) {
            return e;
        } catch (RefusedException e) {
            if (e.is("stale-credentials")) {
                return e;
            }
            throw e;
        }
    }

    /** This device has just chosen the parameters itself: they are no lie, even where those before cost more. */
    private void expect(String email, KdfParameters kdf) {
        pins.address(email)
                .ifPresent(pin -> pins.pinAddress(email, new AddressPin(pin.accountId(), kdf, pin.deviceToken())));
    }

    private LoggedIn logIn(RecoveredAccount account, char[] password, PasswordKeys made) {
        LoggedIn in = login.logInWith(
                account.email(), (salt, kdf) -> made.areOf(salt, kdf) ? made : passwords.keys(password, salt, kdf));
        if (!in.keyring().accountId().equals(account.keyring().accountId())) {
            in.keyring().close();
            throw new ServerLiedException(Lie.ACCOUNT_CHANGED, "the address leads to another account");
        }
        return in;
    }
}

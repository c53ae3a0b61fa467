package org.sealwell.client.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.List;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Credential;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.keys.PasswordKeys;
import org.sealwell.client.keys.Passwords;
import org.sealwell.client.login.EmailAddress;
import org.sealwell.client.login.Handshake;
import org.sealwell.client.login.Handshaking;
import org.sealwell.client.login.LoggedIn;
import org.sealwell.client.login.Login;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.pins.AddressPin;
import org.sealwell.client.pins.Pins;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.UnreachableException;

/** Section 6, the password. */
public final class PasswordChange {
    private final SessionApi api;
    private final OpenKeyring keyring;
    private final Pins pins;
    private final Handshaking handshaking;
    private final Login login;
    private final Passwords passwords;
    private final SecureRandom random;

    public PasswordChange(
            SessionApi api,
            OpenKeyring keyring,
            Pins pins,
            Handshaking handshaking,
            Login login,
            Passwords passwords,
            SecureRandom random) {
        this.api = api;
        this.keyring = keyring;
        this.pins = pins;
        this.handshaking = handshaking;
        this.login = login;
        this.passwords = passwords;
        this.random = random;
    }

    void change(AccountDetails account, char[] current, char[] next, boolean endOtherSessions) {
        if (!keyring.reaches(account.epoch())) {
            // Another device has rotated the account key: wrapping the old one would lose the new one.
            throw new RefusedException("stale-credentials", 409, null, List.of());
        }
        String email = EmailAddress.normalise(account.email());
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        try (Handshake handshake = handshaking.begin(email, current);
                PasswordKeys keys = passwords.keys(next, salt)) {
            ObjectNode body = Account.proof(handshake.id(), handshake.m1());
            body.put("credentialVersion", account.credentialVersion());
            body.set("credential", Credential.of(keyring.accountId(), keys).json());
            body.put("byPassword", keyring.wrapFor(keys, random));
            body.put("endOtherSessions", endOtherSessions);
            send(body, handshake, email, next);
            pins.address(email)
                    .ifPresent(pin ->
                            pins.pinAddress(email, new AddressPin(pin.accountId(), keys.kdf(), pin.deviceToken())));
        }
    }

    private void send(ObjectNode body, Handshake handshake, String email, char[] next) {
        try {
            Members answer = api.call(ApiCall.post(Account.ROOT + "/credentials/change", body))
                    .require(200)
                    .members("M2", "credentialVersion");
            handshake.proof().requireServerProof(answer.bytes("M2", 32));
            answer.number("credentialVersion");
        } catch (UnreachableException e) {
            requireChanged(email, next, e);
        }
    }

    /** A handshake dies on first use, so the call cannot be repeated; a login with the new password can. */
    private void requireChanged(String email, char[] next, UnreachableException lost) {
        try {
            LoggedIn probe = login.logIn(email, next);
            probe.keyring().close();
            api.call(ApiCall.delete(Account.ROOT + "/sessions/" + probe.tokens().sessionId()));
        } catch (RefusedException e) {
            throw e.is("credentials-refused") ? lost : e;
        }
    }
}

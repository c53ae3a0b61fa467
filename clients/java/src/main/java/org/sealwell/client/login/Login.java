package org.sealwell.client.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sealwell.client.http.Api;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Keyring;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.keys.Passwords;
import org.sealwell.client.pins.AccountPin;
import org.sealwell.client.pins.AddressPin;
import org.sealwell.client.pins.Pins;

/** Section 4 from end to end. */
public final class Login {
    private final Api api;
    private final Pins pins;
    private final Handshaking handshaking;
    private final Passwords passwords;
    private final String deviceName;

    public Login(Api api, Pins pins, Handshaking handshaking, Passwords passwords, String deviceName) {
        this.api = api;
        this.pins = pins;
        this.handshaking = handshaking;
        this.passwords = passwords;
        this.deviceName = deviceName;
    }

    /** Proves the password, lets the server prove itself, opens the keyring, and pins what was seen. */
    public LoggedIn logIn(String email, char[] password) {
        return logInWith(email, (salt, kdf) -> passwords.keys(password, salt, kdf));
    }

    /** As {@link #logIn}, with keys that need not be made of a password anew. */
    public LoggedIn logInWith(String email, KeysFor keysFor) {
        String address = EmailAddress.normalise(email);
        try (Handshake handshake = handshaking.beginWith(address, keysFor)) {
            ObjectNode body = Json.object().put("handshake", handshake.id()).put("M1", handshake.m1());
            body.putObject("device").put("name", deviceName);
            Members answer = api.call(ApiCall.post("/api/auth/v1/login/finish", body), null)
                    .proven("credentials-refused")
                    .members("M2", "tokens", "keyring");
            handshake.proof().requireServerProof(answer.bytes("M2", 32));
            Tokens tokens = Tokens.read(answer.node("tokens"));
            OpenKeyring keyring = open(handshake, Keyring.read(answer.node("keyring")));
            pins.pinAddress(
                    address,
                    new AddressPin(handshake.accountId(), handshake.keys().kdf(), tokens.deviceToken()));
            return new LoggedIn(address, tokens, keyring);
        }
    }

    private OpenKeyring open(Handshake handshake, Keyring keyring) {
        String accountId = handshake.accountId();
        AccountPin pin = pins.account(accountId);
        OpenKeyring open = OpenKeyring.open(accountId, keyring, handshake.keys(), pin.epoch(), pin.record());
        pins.pinKeyring(accountId, open.epoch(), open.record().chain());
        return open;
    }
}

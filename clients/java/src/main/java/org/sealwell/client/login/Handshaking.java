package org.sealwell.client.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Optional;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.crypto.SrpClient;
import org.sealwell.client.http.Api;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Credential;
import org.sealwell.client.keys.PasswordKeys;
import org.sealwell.client.keys.Passwords;
import org.sealwell.client.pins.AddressPin;
import org.sealwell.client.pins.Pins;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** Section 4, step 1 and the client's half of step 2. */
public final class Handshaking {
    private final Api api;
    private final Pins pins;
    private final Passwords passwords;
    private final SecureRandom random;

    public Handshaking(Api api, Pins pins, Passwords passwords, SecureRandom random) {
        this.api = api;
        this.pins = pins;
        this.passwords = passwords;
        this.random = random;
    }

    /** As {@link #beginWith}, with the keys of a password. */
    public Handshake begin(String email, char[] password) {
        return beginWith(email, (salt, kdf) -> passwords.keys(password, salt, kdf));
    }

    /**
     * Starts a handshake and makes the proof. Nothing that depends on the password has been sent when a check fails.
     *
     * @param email normalised
     */
    public Handshake beginWith(String email, KeysFor keysFor) {
        SrpClient srp = SrpClient.begin(random);
        Optional<AddressPin> pin = pins.address(email);
        ObjectNode body = Json.object().put("email", email).put("A", Base64Url.encode(srp.publicA()));
        pin.ifPresent(known -> body.put("deviceToken", known.deviceToken()));
        Members answer = api.call(ApiCall.post("/api/auth/v1/login/start", body), null)
                .proven("credentials-refused")
                .members("handshake", "accountId", "salt", "kdf", "B");
        String accountId = answer.id("accountId");
        KdfParameters kdf = Credential.readKdf(answer, "kdf");
        pin.ifPresent(known -> requireFitting(known, accountId, kdf));
        byte[] publicB = answer.bytes("B", 384);
        byte[] salt = answer.bytes("salt", 16);
        String id = answer.id("handshake");
        srp.requireSound(publicB);
        PasswordKeys keys = keysFor.keys(salt, kdf);
        return new Handshake(id, accountId, keys, srp.prove(accountId, keys.srpPassword(), salt, publicB));
    }

    private static void requireFitting(AddressPin pin, String accountId, KdfParameters kdf) {
        if (!pin.accountId().equals(accountId)) {
            throw new ServerLiedException(Lie.ACCOUNT_CHANGED, "the address led to another account before");
        }
        if (!kdf.atLeast(pin.kdf())) {
            throw new ServerLiedException(Lie.WEAK_KDF, "KDF parameters weaker than those pinned for the address");
        }
    }
}

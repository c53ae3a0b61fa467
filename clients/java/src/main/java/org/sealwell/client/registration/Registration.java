package org.sealwell.client.registration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import org.sealwell.client.crypto.ProofHash;
import org.sealwell.client.http.Api;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Credential;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.keys.PasswordKeys;
import org.sealwell.client.keys.Passwords;
import org.sealwell.client.login.EmailAddress;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** Section 3, steps 1 to 4. */
public final class Registration {
    private static final String ROOT = "/api/auth/v1";

    private final Api api;
    private final SecureRandom random;
    private final Passwords passwords;

    public Registration(Api api, SecureRandom random, Passwords passwords) {
        this.api = api;
        this.random = random;
        this.passwords = passwords;
    }

    /** Has a code sent; the answer is the same whether or not the address has an account. */
    public void start(String email) {
        ObjectNode body = Json.object().put("email", EmailAddress.normalise(email));
        api.call(ApiCall.post(ROOT + "/registrations", body), null).require(202);
    }

    /**
     * Spends the code and makes the account; a login with the password shows that it exists.
     *
     * @return the password's keys, to be closed
     */
    public PasswordKeys confirm(String email, String code, char[] password) {
        ObjectNode body =
                Json.object().put("email", EmailAddress.normalise(email)).put("code", code);
        Members answer = api.call(ApiCall.post(ROOT + "/registrations/confirm", body), null)
                .proven("code-refused")
                .members("ticket", "accountId");
        String accountId = answer.id("accountId");
        PasswordKeys keys = newKeys(password);
        try {
            make(accountId, newAccount(answer.text("ticket"), accountId, keys));
            return keys;
        } catch (RuntimeException e) {
            keys.close();
            throw e;
        }
    }

    private PasswordKeys newKeys(char[] password) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return passwords.keys(password, salt);
    }

    private void make(String accountId, byte[] account) {
        Members created = api.call(ApiCall.repeatablePost(ROOT + "/accounts", account), null)
                .require(201)
                .members("accountId");
        if (!created.id("accountId").equals(accountId)) {
            throw new ServerLiedException(Lie.ACCOUNT_CHANGED, "another account was made than the one confirmed");
        }
    }

    private byte[] newAccount(String ticket, String accountId, PasswordKeys keys) {
        try (OpenKeyring keyring = OpenKeyring.random(accountId, random)) {
            ObjectNode body = Json.object().put("ticket", ticket);
            body.set("credential", Credential.of(accountId, keys).json());
            body.set("keyring", keyring.seal(keys, random).json());
            body.put("recoveryProofHash", ProofHash.of(keyring.secrets().recovery(), "sw1/recovery-proof"));
            return Json.bytes(body);
        }
    }
}

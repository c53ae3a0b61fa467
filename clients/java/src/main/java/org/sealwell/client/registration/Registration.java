package org.sealwell.client.registration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.crypto.ProofHash;
import org.sealwell.client.http.Api;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Credential;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.keys.PasswordKeys;
import org.sealwell.client.login.EmailAddress;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** Section 3, steps 1 to 4. */
public final class Registration {
    private static final String ROOT = "/api/auth/v1";

    private final Api api;
    private final SecureRandom random;
    private final KdfParameters kdf;

    public Registration(Api api, SecureRandom random, KdfParameters kdf) {
        this.api = api;
        this.random = random;
        this.kdf = kdf;
    }

    /** Has a code sent; the answer is the same whether or not the address has an account. */
    public void start(String email) {
        ObjectNode body = Json.object().put("email", EmailAddress.normalise(email));
        api.call(ApiCall.post(ROOT + "/registrations", body), null).require(202);
    }

    /** Spends the code and makes the account; a login with the password shows that it exists. */
    public void confirm(String email, String code, char[] password) {
        ObjectNode body =
                Json.object().put("email", EmailAddress.normalise(email)).put("code", code);
        Members answer = api.call(ApiCall.post(ROOT + "/registrations/confirm", body), null)
                .require(200)
                .members("ticket", "accountId");
        String accountId = answer.id("accountId");
        byte[] account = newAccount(answer.text("ticket"), accountId, password);
        Members created = api.call(ApiCall.repeatablePost(ROOT + "/accounts", account), null)
                .require(201)
                .members("accountId");
        if (!created.id("accountId").equals(accountId)) {
            throw new ServerLiedException(Lie.ACCOUNT_CHANGED, "another account was made than the one confirmed");
        }
    }

    private byte[] newAccount(String ticket, String accountId, char[] password) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        try (PasswordKeys keys = PasswordKeys.derive(password, salt, kdf);
                OpenKeyring keyring = OpenKeyring.random(accountId, random)) {
            ObjectNode body = Json.object().put("ticket", ticket);
            body.set("credential", Credential.of(accountId, salt, keys).json());
            body.set("keyring", keyring.seal(keys, random).json());
            body.put("recoveryProofHash", ProofHash.of(keyring.secrets().recovery(), "sw1/recovery-proof"));
            return Json.bytes(body);
        }
    }
}

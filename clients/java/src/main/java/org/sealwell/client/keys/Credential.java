package org.sealwell.client.keys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.crypto.SrpClient;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;

/**
 * What the server keeps to check a login.
 *
 * @param salt base64url of 16 bytes, made by the client
 * @param kdf the KDF's parameters
 * @param verifier base64url of 384 bytes
 */
public record Credential(String salt, KdfParameters kdf, String verifier) {
    public Credential {
        Objects.requireNonNull(kdf, "kdf is null");
        Base64Url.decode(salt, 16);
        Base64Url.decode(verifier, 384);
    }

    /** The credential of an account for keys just derived. */
    public static Credential of(String accountId, PasswordKeys keys) {
        byte[] salt = keys.salt();
        byte[] verifier = SrpClient.verifier(accountId, keys.srpPassword(), salt);
        return new Credential(Base64Url.encode(salt), keys.kdf(), Base64Url.encode(verifier));
    }

    /** As JSON for the wire. */
    public ObjectNode json() {
        ObjectNode json = Json.object().put("salt", salt);
        json.set("kdf", Json.parseOwn(kdf.json()));
        return json.put("verifier", verifier);
    }

    /** Reads KDF parameters strictly, and refuses those out of the suite's bounds before anything is derived. */
    public static KdfParameters readKdf(Members answer, String name) {
        String alg = answer.node(name).path("alg").asText();
        if (alg.equals("argon2id")) {
            Members kdf = answer.members(name, "alg", "m", "t", "p");
            return new KdfParameters.Argon2id(kdf.number("m"), kdf.number("t"), kdf.number("p"));
        }
        if (alg.equals("pbkdf2-sha256")) {
            return new KdfParameters.Pbkdf2(
                    answer.members(name, "alg", "rounds").number("rounds"));
        }
        throw answer.wrong(name, "another KDF than the suite's");
    }
}

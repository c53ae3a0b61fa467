package org.sealwell.client.login;

import java.util.Objects;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Keyring;

/**
 * A session's keyring as the server gives it now.
 *
 * @param credentialVersion of the password that its {@code byPassword} is for
 */
public record ToldKeyring(Keyring keyring, long credentialVersion) {
    public ToldKeyring {
        Objects.requireNonNull(keyring, "keyring is null");
    }

    /** Asks for it. */
    public static ToldKeyring ask(SessionApi api) {
        Members answer = api.call(ApiCall.get("/api/auth/v1/account/keyring"))
                .require(200)
                .members("keyring", "credentialVersion");
        return new ToldKeyring(Keyring.read(answer.node("keyring")), answer.number("credentialVersion"));
    }
}

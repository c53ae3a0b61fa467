package org.sealwell.client.login;

import java.util.Objects;
import org.sealwell.client.keys.OpenKeyring;

/** A login that passed every check. */
public record LoggedIn(String email, Tokens tokens, OpenKeyring keyring) {
    public LoggedIn {
        Objects.requireNonNull(email, "email is null");
        Objects.requireNonNull(tokens, "tokens is null");
        Objects.requireNonNull(keyring, "keyring is null");
    }
}

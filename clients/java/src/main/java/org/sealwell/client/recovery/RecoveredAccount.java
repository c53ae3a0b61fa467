package org.sealwell.client.recovery;

import java.util.Objects;
import org.sealwell.client.keys.OpenKeyring;

/**
 * An account that the recovery key has opened.
 *
 * @param email the address to log in with, normalised
 * @param credentialVersion of the password that is lost
 */
public record RecoveredAccount(OpenKeyring keyring, String email, long credentialVersion) implements AutoCloseable {
    public RecoveredAccount {
        Objects.requireNonNull(keyring, "keyring is null");
        Objects.requireNonNull(email, "email is null");
    }

    @Override
    public String toString() {
        return "RecoveredAccount[" + keyring.accountId() + "]";
    }

    @Override
    public void close() {
        keyring.close();
    }
}

package org.sealwell.client.login;

import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.keys.PasswordKeys;

/** The keys for what the server says an account's password was stretched with. */
@FunctionalInterface
public interface KeysFor {

    /** @return to be closed by the handshake that asks for them */
    PasswordKeys keys(byte[] salt, KdfParameters kdf);
}

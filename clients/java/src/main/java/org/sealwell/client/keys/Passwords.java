package org.sealwell.client.keys;

import org.sealwell.client.crypto.Hkdf;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.crypto.PasswordStretcher;
import org.sealwell.client.crypto.Secret;

/**
 * How this device makes keys from passwords.
 *
 * @param kdf for new passwords
 */
public record Passwords(PasswordStretcher stretcher, KdfParameters kdf) {

    /** The keys of a new password: about a quarter of a second, on purpose. */
    public PasswordKeys keys(char[] password, byte[] salt) {
        return keys(password, salt, kdf);
    }

    /** The keys of a password that was stretched before. */
    public PasswordKeys keys(char[] password, byte[] salt, KdfParameters parameters) {
        try (Secret root = stretcher.root(password, salt, parameters)) {
            return new PasswordKeys(salt, parameters, Hkdf.derive(root, "sw1/login"), Hkdf.derive(root, "sw1/kek"));
        }
    }
}

package org.sealwell.client.keys;

import java.util.Arrays;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.Hkdf;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.crypto.PasswordKdf;
import org.sealwell.client.crypto.Secret;

/** What a password gives: the login secret, which proves it, and the KEK, which never leaves the device. */
public final class PasswordKeys implements AutoCloseable {
    private final KdfParameters kdf;
    private final Secret loginSecret;
    private final Secret kek;

    private PasswordKeys(KdfParameters kdf, Secret loginSecret, Secret kek) {
        this.kdf = kdf;
        this.loginSecret = loginSecret;
        this.kek = kek;
    }

    /** Runs the KDF: about a quarter of a second, on purpose. */
    public static PasswordKeys derive(char[] password, byte[] salt, KdfParameters kdf) {
        try (Secret root = PasswordKdf.root(password, salt, kdf)) {
            return new PasswordKeys(kdf, Hkdf.derive(root, "sw1/login"), Hkdf.derive(root, "sw1/kek"));
        }
    }

    /** The parameters that it was derived with. */
    public KdfParameters kdf() {
        return kdf;
    }

    /** P of SRP. */
    public String srpPassword() {
        byte[] bytes = loginSecret.copyBytes();
        String text = Base64Url.encode(bytes);
        Arrays.fill(bytes, (byte) 0);
        return text;
    }

    /** The KEK, ready. */
    public EnvelopeKey kek() {
        return EnvelopeKey.of(kek);
    }

    @Override
    public String toString() {
        return "PasswordKeys[redacted]";
    }

    @Override
    public void close() {
        loginSecret.close();
        kek.close();
    }
}

package org.sealwell.client.keys;

import java.util.Arrays;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.crypto.Secret;

/** What a password gives: the login secret, which proves it, and the KEK, which never leaves the device. */
public final class PasswordKeys implements AutoCloseable {
    private final byte[] salt;
    private final KdfParameters kdf;
    private final Secret loginSecret;
    private final Secret kek;

    PasswordKeys(byte[] salt, KdfParameters kdf, Secret loginSecret, Secret kek) {
        this.salt = salt.clone();
        this.kdf = kdf;
        this.loginSecret = loginSecret;
        this.kek = kek;
    }

    /** 16 bytes that it was derived with. */
    public byte[] salt() {
        return salt.clone();
    }

    /** The parameters that it was derived with. */
    public KdfParameters kdf() {
        return kdf;
    }

    /** Whether the same password would give the same keys with these. */
    public boolean areOf(byte[] otherSalt, KdfParameters otherKdf) {
        return Arrays.equals(salt, otherSalt) && kdf.equals(otherKdf);
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

package org.sealwell.client.crypto;

/**
 * What turns a password into 32 bytes, slowly. The default is {@link PasswordKdf}, which runs on every JVM; a platform with a native Argon2, as on
 * Android, brings its own and saves its people most of a second at each login. It must give the same bytes: {@code contracts/vectors/kdf.json}.
 */
@FunctionalInterface
public interface PasswordStretcher {

    /**
     * The root of a password: NFKC-normalised, as UTF-8, through the KDF.
     *
     * @param password stays the caller's, to wipe
     * @param salt 16 bytes
     * @param parameters within the suite's bounds
     * @return 32 bytes, the caller's to close
     */
    Secret root(char[] password, byte[] salt, KdfParameters parameters);
}

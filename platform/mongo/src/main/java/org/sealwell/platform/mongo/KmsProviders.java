package org.sealwell.platform.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** The driver's map of KMS providers, from configuration. */
final class KmsProviders {

    private static final int MASTER_KEY_BYTES = 96;

    private KmsProviders() {}

    static Map<String, Map<String, Object>> of(EncryptionConfig config) {
        if (!config.isLocal()) {
            return Map.of(config.provider(), Map.copyOf(config.credentials()));
        }
        Path file = config.masterKeyFile()
                .orElseThrow(() -> new IllegalStateException(
                        "Set sealwell.encryption.master-key-file, or another sealwell.encryption.provider"));
        return Map.of("local", Map.of("key", masterKey(file)));
    }

    private static byte[] masterKey(Path file) {
        try {
            byte[] key = Base64.getMimeDecoder().decode(Files.readString(file).strip());
            if (key.length != MASTER_KEY_BYTES) {
                throw new IllegalStateException("The master key in " + file + " must be 96 bytes in base64");
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("The master key file cannot be read: " + file, e);
        }
    }
}

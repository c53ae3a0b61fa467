package org.sealwell.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwell.platform.testkit.Secrets;
import org.sealwell.platform.testkit.Store;

@QuarkusTest
@QuarkusTestResource(Store.class)
@QuarkusTestResource(Secrets.class)
class FieldEncryptionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    FieldEncryption encryption;

    @Inject
    ReactiveMongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.connection-string")
    String connection;

    @TempDir
    Path directory;

    private static <T> T now(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    private Path masterKey(int bytes) throws IOException {
        byte[] key = new byte[bytes];
        new SecureRandom().nextBytes(key);
        Path file = directory.resolve(UUID.randomUUID().toString());
        return Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
    }

    private FieldEncryption instance(String database, Path masterKey) {
        return new FieldEncryption(
                new EncryptionConfig() {
                    @Override
                    public String provider() {
                        return "local";
                    }

                    @Override
                    public Optional<Path> masterKeyFile() {
                        return Optional.of(masterKey);
                    }

                    @Override
                    public Map<String, String> credentials() {
                        return Map.of();
                    }

                    @Override
                    public Map<String, String> masterKey() {
                        return Map.of();
                    }
                },
                mongo,
                database,
                connection);
    }

    @Test
    void givesBackWhatItEncrypted() {
        byte[] cipher = now(encryption.encrypt("anna@example.org"));
        assertThat(new String(cipher, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("anna");
        assertThat(now(encryption.decrypt(cipher))).isEqualTo("anna@example.org");
    }

    @Test
    void encryptsEqualValuesDifferently() {
        assertThat(now(encryption.encrypt("anna@example.org")))
                .isNotEqualTo(now(encryption.encrypt("anna@example.org")));
    }

    @Test
    void refusesAlteredCiphertext() {
        byte[] cipher = now(encryption.encrypt("anna@example.org"));
        cipher[cipher.length - 1] ^= 1;
        assertThatThrownBy(() -> now(encryption.decrypt(cipher))).isInstanceOf(com.mongodb.MongoException.class);
    }

    /** Replicas that start together on an empty database end with one data key, and read what the other wrote. */
    @Test
    void racingInstancesAgreeOnOneDataKey() throws IOException {
        Path key = masterKey(96);
        String database = "racing";
        List<FieldEncryption> instances = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            instances.add(instance(database, key));
        }
        List<byte[]> ciphers = now(Uni.join()
                .all(instances.stream().map(one -> one.encrypt("anna")).toList())
                .andFailFast());
        for (FieldEncryption reader : instances) {
            for (byte[] cipher : ciphers) {
                assertThat(now(reader.decrypt(cipher))).isEqualTo("anna");
            }
        }
        assertThat(Store.collection(database, "data-keys").countDocuments()).isEqualTo(1);
        instances.forEach(FieldEncryption::close);
    }

    @Test
    void anotherMasterKeyOpensNothing() throws IOException {
        FieldEncryption right = instance("stolen", masterKey(96));
        byte[] cipher = now(right.encrypt("anna"));
        FieldEncryption wrong = instance("stolen", masterKey(96));
        assertThatThrownBy(() -> now(wrong.decrypt(cipher))).isInstanceOf(com.mongodb.MongoException.class);
        assertThatThrownBy(() -> now(wrong.encrypt("ben"))).isInstanceOf(com.mongodb.MongoException.class);
        right.close();
        wrong.close();
    }

    @Test
    void takesNoMasterKeyOfAnotherLength() throws IOException {
        Path small = masterKey(32);
        assertThatThrownBy(() -> instance("small", small))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The master key in " + small + " must be 96 bytes in base64");
    }
}

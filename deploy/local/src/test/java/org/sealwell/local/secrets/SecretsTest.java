package org.sealwell.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path directory;

    @Test
    void areForTheirUserOnly() throws Exception {
        prepare();

        try (Stream<Path> everything = Files.walk(directory.resolve("secrets"))) {
            for (Path path : everything.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void giveEachServiceOnlyItsOwn() throws Exception {
        Secrets secrets = prepare();

        assertThat(files(secrets.of("auth-service")))
                .containsExactly("auth-pepper", "mail-public.jwk", "mongo-master-key");
        assertThat(files(secrets.of("share-service"))).containsExactly("mail-public.jwk", "share-pepper");
        assertThat(files(secrets.of("recovery-service"))).containsExactly("mail-public.jwk", "recovery-pepper");
        assertThat(files(secrets.of("notification-service"))).containsExactly("mail-private.jwk");
        assertThat(files(secrets.of("vault-service"))).isEmpty();
    }

    @Test
    void haveTheRightShape() throws Exception {
        Secrets secrets = prepare();
        Path auth = secrets.of("auth-service");

        assertThat(Base64.getDecoder().decode(Files.readString(auth.resolve("mongo-master-key"))))
                .hasSize(96);
        assertThat(Base64.getDecoder().decode(Files.readString(auth.resolve("auth-pepper"))))
                .hasSize(32);
        ECKey open = ECKey.parse(Files.readString(auth.resolve("mail-public.jwk")));
        ECKey closed =
                ECKey.parse(Files.readString(secrets.of("notification-service").resolve("mail-private.jwk")));
        assertThat(open.isPrivate()).isFalse();
        assertThat(closed.toPublicJWK()).isEqualTo(open);
    }

    @Test
    void areMadeOnlyOnce() throws Exception {
        String first = Files.readString(prepare().of("auth-service").resolve("auth-pepper"));

        assertThat(Files.readString(prepare().of("auth-service").resolve("auth-pepper")))
                .isEqualTo(first);
    }

    private Secrets prepare() throws IOException {
        return Secrets.prepare(directory.resolve("secrets"), new SecureRandom());
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

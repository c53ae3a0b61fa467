package org.sealwell.platform.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetyTest {

    @TempDir
    Path directory;

    @Test
    void whatIsBrokenAndNotAcceptedKeepsTheServiceFromStarting() {
        Verdict verdict = Verdict.of(List.of(new Broken("one", true), new Broken("two", true)), Set.of("two"));

        assertThat(verdict.refusals()).containsExactly("one: is broken");
        assertThat(verdict.warnings()).containsExactly("Accepted as two: is broken");
    }

    @Test
    void whatNothingCouldWorkWithoutCannotBeAccepted() {
        Verdict verdict = Verdict.of(List.of(new Broken("one", false)), Set.of("one"));

        assertThat(verdict.refusals()).containsExactly("one: is broken");
    }

    @Test
    void thePublicAddressIsHttps() {
        assertThat(new EncryptedIssuer(config(Map.of("sealwell.public-url", "https://example.org"))).broken())
                .isEmpty();
        assertThat(new EncryptedIssuer(config(Map.of("sealwell.public-url", "http://example.org"))).broken())
                .containsExactly(
                        "SEALWELL_PUBLIC_URL is http://example.org; set it to the https address that people open");
        assertThat(new EncryptedIssuer(config(Map.of())).broken()).hasSize(1);
    }

    @Test
    void theIssuerIsThePublicAddress() {
        Config other = config(
                Map.of("sealwell.public-url", "https://example.org", "mp.jwt.verify.issuer", "https://example.com"));

        assertThat(new EncryptedIssuer(other).broken())
                .containsExactly("MP_JWT_VERIFY_ISSUER is https://example.com; leave it to SEALWELL_PUBLIC_URL");
    }

    @Test
    void theKeySetComesEncryptedOrFromAFile() {
        String property = "mp.jwt.verify.publickey.location";
        assertThat(new EncryptedKeySet(config(Map.of())).broken()).isEmpty();
        assertThat(new EncryptedKeySet(config(Map.of(property, "https://auth:8443/jwks"))).broken())
                .isEmpty();
        assertThat(new EncryptedKeySet(config(Map.of(property, "http://auth:8181/jwks"))).broken())
                .hasSize(1);
    }

    @Test
    void aSecretIsThereAndRandom() throws IOException {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);

        assertThat(pepper(Base64.getEncoder().encodeToString(bytes)).flaw()).isEmpty();
    }

    @Test
    void aSecretThatIsMissingIsNamedWithItsSetting() {
        SecretFile file = SecretFile.ofRandomBytes("sealwell.auth.pepper-file", directory.resolve("none"), 32);

        assertThat(file.flaw()).hasValueSatisfying(line -> assertThat(line)
                .startsWith("SEALWELL_AUTH_PEPPER_FILE: ")
                .endsWith("none cannot be read; put 32 random bytes in base64 (openssl rand -base64 32) there"));
    }

    @Test
    void aSecretThatAnybodyCouldGuessIsNone() throws IOException {
        String zeros = Base64.getEncoder().encodeToString(new byte[32]);

        assertThat(pepper(zeros).flaw()).hasValueSatisfying(line -> assertThat(line)
                .contains("does not hold what it should")
                .doesNotContain(zeros));
        assertThat(pepper("c2hvcnQ=").flaw()).isPresent();
        assertThat(pepper("").flaw()).isPresent();
    }

    private SecretFile pepper(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("pepper"), text);
        return SecretFile.ofRandomBytes("sealwell.auth.pepper-file", file, 32);
    }

    private static Config config(Map<String, String> values) {
        return new SmallRyeConfigBuilder().withDefaultValues(values).build();
    }

    private record Broken(String name, boolean canBeAccepted) implements Rule {
        @Override
        public List<String> broken() {
            return List.of("is broken");
        }
    }
}

package org.sealwell.platform.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.AesKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.sealed.OpeningKey.UnopenableException;

class SealedTest {

    private static final Map<String, String> PARAMETERS = Map.of("to", "anna@example.org", "code", "12345678");

    private final EllipticCurveJsonWebKey pair = generate();
    private final SealingKey sealing = SealingKey.ofJwk(pair.toJson(OutputControlLevel.PUBLIC_ONLY));
    private final OpeningKey opening = OpeningKey.ofJwk(pair.toJson(OutputControlLevel.INCLUDE_PRIVATE));

    private static EllipticCurveJsonWebKey generate() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refuses(String jwe) {
        Throwable refusal = catchThrowable(() -> opening.open(jwe));
        assertThat(refusal)
                .isExactlyInstanceOf(UnopenableException.class)
                .hasMessage("The message cannot be opened with this key")
                .hasNoCause();
    }

    private String made(String algorithm, String encryption, String payload) throws JoseException {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(algorithm);
        jwe.setEncryptionMethodHeaderParameter(encryption);
        jwe.setKey(algorithm.equals("A256KW") ? new AesKey(new byte[32]) : pair.getPublicKey());
        jwe.setPayload(payload);
        return jwe.getCompactSerialization();
    }

    @Test
    void opensWhatWasSealedToIt() {
        assertThat(opening.open(sealing.seal(PARAMETERS))).isEqualTo(PARAMETERS);
    }

    @Test
    void hidesLengthsWithinABlock() {
        String shorter = sealing.seal(Map.of("to", "a@example.org"), 256);
        String longer = sealing.seal(Map.of("to", "a".repeat(200)), 256);
        assertThat(shorter).hasSameSizeAs(longer);
        assertThat(sealing.seal(Map.of("to", "a".repeat(300)), 256).length()).isGreaterThan(longer.length());
        assertThat(opening.open(shorter)).isEqualTo(Map.of("to", "a@example.org"));
    }

    @Test
    void sealsDifferentlyEachTime() {
        assertThat(sealing.seal(PARAMETERS))
                .isNotEqualTo(sealing.seal(PARAMETERS))
                .doesNotContain("anna");
    }

    @Test
    void refusesWhatWasSealedToAnother() {
        refuses(SealingKey.ofJwk(generate().toJson()).seal(PARAMETERS));
    }

    @Test
    void refusesAChangeAnywhere() {
        String jwe = sealing.seal(PARAMETERS);
        for (int i = 0; i < jwe.length(); i += 7) {
            // Not the last character of a part, whose spare bits a reader may ignore.
            if (i + 1 < jwe.length() && jwe.charAt(i) != '.' && jwe.charAt(i + 1) != '.') {
                char other = jwe.charAt(i) == 'A' ? 'B' : 'A';
                refuses(jwe.substring(0, i) + other + jwe.substring(i + 1));
            }
        }
    }

    @Test
    void refusesOtherAlgorithmsAndWhatIsInside() throws JoseException {
        refuses(made("ECDH-ES", "A256GCM", "{\"to\":\"x\"}"));
        refuses(made("ECDH-ES+A128KW", "A256GCM", "{\"to\":\"x\"}"));
        refuses(made("ECDH-ES+A256KW", "A128GCM", "{\"to\":\"x\"}"));
        refuses(made("A256KW", "A256GCM", "{\"to\":\"x\"}"));
        refuses(made("ECDH-ES+A256KW", "A256GCM", "no json, but secret"));
        refuses(made("ECDH-ES+A256KW", "A256GCM", "[1]"));
        refuses(made("ECDH-ES+A256KW", "A256GCM", "null"));
    }

    @Test
    void refusesWhatIsNoMessage() {
        List.of("", ".", "....", "a.b.c", "a.b.c.d.e", "e30.e30.e30.e30.e30", "{}", "é.é.é.é.é")
                .forEach(this::refuses);
    }

    @Test
    void takesNoOtherKeys() {
        for (String bad : List.of("", "{}", "{\"kty\":\"oct\",\"k\":\"AAAA\"}", "no json")) {
            assertThatIllegalArgumentException().isThrownBy(() -> SealingKey.ofJwk(bad));
        }
        String otherCurve;
        try {
            otherCurve = EcJwkGenerator.generateJwk(EllipticCurves.P384).toJson(OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> SealingKey.ofJwk(otherCurve));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpeningKey.ofJwk(pair.toJson(OutputControlLevel.PUBLIC_ONLY)))
                .withMessage("The JWK has no private part");
    }
}

package org.sealwell.client.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.util.Base64URL;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.client.keys.Contexts;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** Our envelopes, held against a JOSE library and against an attacker. */
class EnvelopeTest {
    private static final String CONTEXT = Contexts.secrets("AAAAAAAAAAAAAAAAAAAAAA", 1);

    private final SecureRandom random = new SecureRandom();
    private final Secret key = Secret.random(random);
    private final EnvelopeKey envelopeKey = EnvelopeKey.of(key);

    @Test
    void aJoseLibraryOpensOurs() throws Exception {
        JWEObject jwe = JWEObject.parse(envelopeKey.seal(CONTEXT, "hello".getBytes(UTF_8), random));
        jwe.decrypt(new DirectDecrypter(contentKey(), Set.of("com", "sw")));

        assertThat(jwe.getPayload()).hasToString("hello");
    }

    @Test
    void aJoseLibraryThatDoesNotKnowTheCriticalNamesRefusesOurs() throws Exception {
        JWEObject jwe = JWEObject.parse(envelopeKey.seal(CONTEXT, "hello".getBytes(UTF_8), random));

        assertThatThrownBy(() -> jwe.decrypt(new DirectDecrypter(contentKey()))).isInstanceOf(JOSEException.class);
    }

    @Test
    void weOpenWhatAJoseLibraryMadeInExactlyOurForm() throws Exception {
        String ours = envelopeKey.seal(CONTEXT, new byte[0], random);
        JWEHeader header = JWEHeader.parse(new Base64URL(ours.substring(0, ours.indexOf('.'))));
        JWEObject jwe = new JWEObject(header, new Payload("hello"));
        jwe.encrypt(new DirectEncrypter(contentKey()));

        assertThat(envelopeKey.open(CONTEXT, jwe.serialize())).isEqualTo("hello".getBytes(UTF_8));
    }

    @Test
    void weRefuseWhatAJoseLibraryMadeInAnotherForm() throws Exception {
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                .customParam("sw", Map.of("v", 1))
                .build();
        JWEObject jwe = new JWEObject(header, new Payload("hello"));
        jwe.encrypt(new DirectEncrypter(contentKey()));

        requireRefused(jwe.serialize());
    }

    @Test
    @Tag("row-05")
    void everyFlippedByteGivesTheSameError() {
        byte[] envelope = envelopeKey.seal(CONTEXT, new byte[32], random).getBytes(UTF_8);
        Set<String> messages = new HashSet<>();
        for (int i = 0; i < envelope.length; i++) {
            for (int flip : new int[] {1, 2, 0x20, 0x80}) {
                byte[] changed = envelope.clone();
                changed[i] ^= (byte) flip;
                messages.add(requireRefused(new String(changed, UTF_8)));
            }
        }
        assertThat(messages).hasSize(1);
    }

    @Test
    @Tag("row-05")
    void everyTruncationGivesTheSameError() {
        String envelope = envelopeKey.seal(CONTEXT, new byte[32], random);
        Set<String> messages = new HashSet<>();
        for (int length = 0; length < envelope.length(); length++) {
            messages.add(requireRefused(envelope.substring(0, length)));
        }
        assertThat(messages).hasSize(1);
    }

    @Test
    @Tag("row-16")
    void noNonceAndNoKeyIsUsedTwice() {
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            nonces.add(envelopeKey.seal(CONTEXT, new byte[0], random).split("\\.", -1)[2]);
        }
        assertThat(nonces).hasSize(2_000);
    }

    @Test
    @Tag("row-17")
    void aCiphertextMadeForAnotherKeyIsRefusedByItsCommitment() {
        EnvelopeKey other = EnvelopeKey.of(Secret.random(random));
        String envelope = other.seal(CONTEXT, new byte[32], random);

        assertThat(other.commitsTo(CONTEXT, envelope)).isTrue();
        assertThat(envelopeKey.commitsTo(CONTEXT, envelope)).isFalse();
        requireRefused(envelope);
    }

    @Test
    @Tag("row-17")
    void aCiphertextThatTheCipherOpensUnderTwoKeysOpensUnderTheOneItCommitsTo() throws Exception {
        Secret other = Secret.random(random);
        byte[] iv = new byte[12];
        random.nextBytes(iv);
        String crafted = TwoKeyCiphertext.envelope(other, key, CONTEXT, iv);

        byte[] underTheirs = TwoKeyCiphertext.openedByCipherAlone(other, crafted);
        assertThat(TwoKeyCiphertext.openedByCipherAlone(key, crafted))
                .hasSameSizeAs(underTheirs)
                .isNotEqualTo(underTheirs);
        assertThat(EnvelopeKey.of(other).open(CONTEXT, crafted)).isEqualTo(underTheirs);
        requireRefused(crafted);
    }

    @Test
    @Tag("row-18")
    void thereIsNoOtherModeThanOne() {
        assertThat(Arrays.stream(EnvelopeKey.class.getMethods())
                        .filter(method -> method.getDeclaringClass().equals(EnvelopeKey.class))
                        .map(method -> method.getName() + method.getParameterCount()))
                .containsExactlyInAnyOrder("of1", "seal3", "open2", "commitsTo2", "close0", "toString0");
        assertThat(envelopeKey.seal(CONTEXT, new byte[0], random))
                .startsWith(Base64Url.encode("{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"com\":".getBytes(UTF_8))
                        .substring(0, 40));
    }

    @Test
    @Tag("row-33")
    void lengthsFallIntoBuckets() {
        Set<Integer> lengths = new HashSet<>();
        for (int length = 0; length <= 4_096; length++) {
            lengths.add(Padme.pad(new byte[length]).length);
        }
        assertThat(lengths).hasSize(65).allMatch(length -> length >= 256);
    }

    @Test
    void secretsAreNotPrintedAndAreGoneWhenClosed() {
        key.close();

        assertThat(key).hasToString("Secret[redacted]");
        assertThat(envelopeKey).hasToString("EnvelopeKey[redacted]");
        assertThatThrownBy(key::copyBytes).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void base64urlHasOneTextForEachValue() {
        for (String text : new String[] {"QQ==", "QR", "QQ ", "Q", "QUJ", "+/", "QQ\n", "\u00c4A"}) {
            assertThatThrownBy(() -> Base64Url.decode(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Base64Url.decode("QQ")).containsExactly('A');
    }

    private SecretKeySpec contentKey() {
        return new SecretKeySpec(Hkdf.derive(key, "sw1/enc").copyBytes(), "AES");
    }

    private String requireRefused(String envelope) {
        try {
            envelopeKey.open(CONTEXT, envelope);
        } catch (ServerLiedException e) {
            assertThat(e.lie()).isEqualTo(Lie.ENVELOPE_REFUSED);
            return e.getMessage();
        }
        throw new AssertionError("it opened");
    }
}

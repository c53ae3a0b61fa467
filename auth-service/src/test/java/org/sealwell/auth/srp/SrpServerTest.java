package org.sealwell.auth.srp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwell.auth.srp.SrpServer.Challenge;
import org.sealwell.auth.srp.SrpServer.Proofs;

class SrpServerTest {

    private static final SrpServer SERVER = new SrpServer(new SecureRandom());

    static List<JsonNode> vectors() throws IOException {
        JsonNode file = new ObjectMapper()
                .readTree(Path.of("..", "contracts", "vectors", "srp.json").toFile());
        return StreamSupport.stream(file.path("vectors").spliterator(), false)
                .filter(vector -> vector.path("valid").asBoolean())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void computesWhatEveryClientComputes(JsonNode vector) {
        BigInteger verifier = number(vector, "verifier");
        BigInteger secret = number(vector, "b");
        BigInteger serverPublic = SrpServer.serverPublic(verifier, secret);
        Proofs proofs = SERVER.proofs(
                vector.path("I").textValue(),
                HexFormat.of().parseHex(vector.path("salt").textValue()),
                verifier,
                number(vector, "A"),
                new Challenge(secret, serverPublic));

        assertThat(hex(SrpGroup.padded(serverPublic)))
                .isEqualTo(vector.path("B").textValue());
        assertThat(hex(proofs.clientProof())).isEqualTo(vector.path("M1").textValue());
        assertThat(hex(proofs.serverProof())).isEqualTo(vector.path("M2").textValue());
    }

    @Test
    void agreesWithTheVectorInTheProtocol() throws IOException {
        JsonNode alice = vectors().getFirst();

        assertThat(alice.path("I").textValue()).isEqualTo("alice");
        assertThat(alice.path("M1").textValue())
                .isEqualTo("c5bea29ec22dc8bdfd4f7ac1e2c3438beeb58fe767bf31b6d444838efe0a6603");
        assertThat(alice.path("M2").textValue())
                .isEqualTo("8481e8dd0e76f3f23c52a96a27e4ae550a98279e326a3e27bf57e3b11d77632b");
        assertThat(SrpGroup.K).isEqualTo(new BigInteger(1, SrpGroup.hash(padded(SrpGroup.N), padded(SrpGroup.G))));
    }

    @Test
    void acceptsTheRightProofAndNoOther() {
        Proofs proofs = new Proofs(new byte[] {1, 2, 3}, new byte[] {4});

        assertThat(proofs.matches(new byte[] {1, 2, 3})).isTrue();
        assertThat(proofs.matches(new byte[] {1, 2, 4})).isFalse();
        assertThat(proofs.matches(new byte[] {1, 2})).isFalse();
        assertThat(proofs.matches(new byte[] {4})).isFalse();
    }

    @Test
    @Tag("row-31")
    void takesNoClientValueThatFixesTheSessionKey() {
        assertThat(SrpServer.isAcceptable(BigInteger.ZERO)).isFalse();
        assertThat(SrpServer.isAcceptable(SrpGroup.N)).isFalse();
        assertThat(SrpServer.isAcceptable(SrpGroup.N.add(BigInteger.ONE))).isFalse();
        assertThat(SrpServer.isAcceptable(SrpGroup.N.shiftLeft(1))).isFalse();

        assertThat(SrpServer.isAcceptable(BigInteger.ONE)).isTrue();
        assertThat(SrpServer.isAcceptable(SrpGroup.N.subtract(BigInteger.ONE))).isTrue();
    }

    @Test
    void drawsAgainUntilTheServersValueFillsItsLength() {
        BigInteger verifier = BigInteger.valueOf(7);
        BigInteger short1 = exponentOfShortValue(verifier);
        BigInteger good = short1.add(BigInteger.ONE);
        while (SrpGroup.padded(SrpServer.serverPublic(verifier, good))[0] == 0) {
            good = good.add(BigInteger.ONE);
        }

        Challenge challenge = new SrpServer(new Scripted(short1, good)).challenge(verifier);

        assertThat(challenge.secret()).isEqualTo(good);
        assertThat(SrpGroup.padded(challenge.serverPublic())[0]).isNotZero();
    }

    @Test
    void namesNoSecretWhenPrinted() {
        assertThat(new Challenge(BigInteger.TWO, BigInteger.TEN)).hasToString("Challenge[redacted]");
        assertThat(new Proofs(new byte[32], new byte[32])).hasToString("Proofs[redacted]");
    }

    /** One in 256 has a zero first byte. */
    private static BigInteger exponentOfShortValue(BigInteger verifier) {
        BigInteger secret = BigInteger.ONE.shiftLeft(200);
        while (SrpGroup.padded(SrpServer.serverPublic(verifier, secret))[0] != 0) {
            secret = secret.add(BigInteger.ONE);
        }
        return secret;
    }

    private static BigInteger number(JsonNode vector, String name) {
        return new BigInteger(vector.path(name).textValue(), 16);
    }

    private static byte[] padded(BigInteger element) {
        return SrpGroup.padded(element);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Draws exactly these numbers. */
    private static final class Scripted extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final transient java.util.Iterator<BigInteger> numbers;

        Scripted(BigInteger... numbers) {
            this.numbers = List.of(numbers).iterator();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            byte[] number = numbers.next().toByteArray();
            java.util.Arrays.fill(bytes, (byte) 0);
            int sign = Math.max(0, number.length - bytes.length);
            System.arraycopy(number, sign, bytes, bytes.length - number.length + sign, number.length - sign);
        }
    }
}

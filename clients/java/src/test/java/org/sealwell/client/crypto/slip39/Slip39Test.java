package org.sealwell.client.crypto.slip39;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.crypto.slip39.ShareException.Reason;

class Slip39Test {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TestFactory
    Stream<DynamicTest> publishedVectors() throws IOException {
        JsonNode file = new ObjectMapper()
                .readTree(Path.of("../../contracts/vectors/slip39.json").toFile());
        return StreamSupport.stream(file.path("vectors").spliterator(), false)
                .map(vector -> dynamicTest(vector.path("name").asText(), () -> check(vector)));
    }

    private static void check(JsonNode vector) {
        List<String> shares = new ArrayList<>();
        vector.path("shares").forEach(share -> shares.add(share.asText()));
        byte[] passphrase = vector.path("passphrase").asText().getBytes(US_ASCII);
        if (vector.path("valid").asBoolean()) {
            assertThat(HexFormat.of()
                            .formatHex(Slip39.combine(shares, passphrase).copyBytes()))
                    .isEqualTo(vector.path("secret").asText());
        } else {
            Reason reason = Reason.valueOf(
                    vector.path("reason").asText().toUpperCase(Locale.ROOT).replace('-', '_'));
            assertFault(reason, () -> Slip39.combine(shares, passphrase));
        }
    }

    @ParameterizedTest
    @CsvSource({"2,2", "2,3", "3,5", "5,5", "2,16"})
    void anyOfAKitThatAreEnoughGiveTheSecret(int needed, int count) {
        Secret secret = Secret.random(RANDOM);
        List<String> shares = Slip39.split(secret, needed, count, RANDOM);
        Set<Integer> kits = new HashSet<>();
        for (int first = 0; first + needed <= count; first++) {
            assertThat(Slip39.combine(shares.subList(first, first + needed))).isEqualTo(secret);
        }
        for (int i = 0; i < count; i++) {
            ShareFacts facts = Slip39.read(shares.get(i));
            kits.add(facts.kit());
            assertThat(facts.number()).isEqualTo(i + 1);
            assertThat(facts.needed()).isEqualTo(needed);
            assertThat(shares.get(i).split(" ", -1)).hasSize(33);
        }
        assertThat(kits).hasSize(1);
        assertFault(Reason.TOO_FEW, () -> Slip39.combine(shares.subList(1, needed)));
    }

    @Test
    void saysWhichWordIsNoneAndWhenOneIsAnother() {
        String share = Slip39.split(Secret.random(RANDOM), 2, 3, RANDOM).get(0);
        List<String> words = List.of(share.split(" ", -1));
        assertThatThrownBy(() -> Slip39.read(with(words, 6, "sealwell")))
                .isInstanceOfSatisfying(
                        ShareException.class, wrong -> assertThat(wrong.word()).hasValue(7));
        String other = words.get(9).equals("academic") ? "acid" : "academic";
        assertFault(Reason.CHECKSUM, () -> Slip39.read(with(words, 9, other)));
        assertFault(Reason.LENGTH, () -> Slip39.read(String.join(" ", words.subList(1, 33))));
        assertThat(Slip39.read("  " + share.toUpperCase(Locale.ROOT).replace(" ", "\n") + " "))
                .isEqualTo(Slip39.read(share));
    }

    @Test
    void tellsAKitFromAnotherAndFromWhatIsMadeUp() {
        Secret secret = Secret.random(RANDOM);
        List<String> kit = Slip39.split(secret, 2, 3, RANDOM);
        List<String> other = Slip39.split(secret, 2, 3, RANDOM);
        assertFault(Reason.OTHER_KIT, () -> Slip39.combine(List.of(kit.get(0), other.get(1))));
        assertFault(Reason.TOO_MANY, () -> Slip39.combine(kit));
        assertFault(Reason.TOO_FEW, () -> Slip39.combine(List.of(kit.get(0), kit.get(0))));
        Share second = Share.parse(kit.get(1));
        byte[] altered = second.value().clone();
        altered[5] ^= 1;
        Share forged = new Share(second.header(), second.group(), second.member(), second.threshold(), altered);
        assertFault(Reason.FORGED, () -> Slip39.combine(List.of(kit.get(0), forged.words())));
        assertFault(Reason.REPEATED, () -> Slip39.combine(List.of(kit.get(1), forged.words())));
    }

    @Test
    void hasSensibleSizes() {
        Secret secret = Secret.random(RANDOM);
        for (int[] wrong : new int[][] {{1, 3}, {4, 3}, {2, 17}}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Slip39.split(secret, wrong[0], wrong[1], RANDOM));
        }
    }

    private static String with(List<String> words, int place, String word) {
        List<String> changed = new ArrayList<>(words);
        changed.set(place, word);
        return String.join(" ", changed);
    }

    private static void assertFault(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ShareException.class, wrong -> assertThat(wrong.reason())
                .isEqualTo(reason));
    }
}

package org.sealwell.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64UrlTest {

    record Id(@Nullable @Base64Url(bytes = 16) String value) {}

    record Hash(@Base64Url(bytes = 32) String value) {}

    record Whole(@Base64Url(bytes = 3) String value) {}

    private static boolean accepts(@Nullable String value) {
        return Checks.accepts(new Id(value));
    }

    @Test
    void acceptsWhatAnEncoderWrites() {
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 200; i++) {
            byte[] id = new byte[16];
            random.nextBytes(id);
            assertThat(accepts(Base64.getUrlEncoder().withoutPadding().encodeToString(id)))
                    .isTrue();
        }
    }

    @Test
    void leavesAbsenceToOthers() {
        assertThat(accepts(null)).isTrue();
    }

    /** 22 characters hold 132 bits: the last four must be zero, or two texts would be one value. */
    @Test
    void acceptsOneSpellingOnly() {
        String head = "AAAAAAAAAAAAAAAAAAAAA";
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        assertThat(alphabet.chars().filter(last -> accepts(head + (char) last)).mapToObj(Character::toString))
                .containsExactly("A", "Q", "g", "w");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAA==",
                "AAAAAAAAAAAAAAAAAAAA==",
                "+AAAAAAAAAAAAAAAAAAAAA",
                "/AAAAAAAAAAAAAAAAAAAAA",
                " AAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAA\n",
                "éAAAAAAAAAAAAAAAAAAAAA"
            })
    void refusesEverythingElse(String text) {
        assertThat(accepts(text)).isFalse();
    }

    @Test
    void countsBytesOfAnyRemainder() {
        assertThat(Checks.accepts(new Hash("A".repeat(43)))).isTrue();
        assertThat(Checks.accepts(new Hash("A".repeat(42)))).isFalse();
        assertThat(Checks.accepts(new Hash("A".repeat(42) + "B"))).isFalse();
        assertThat(Checks.accepts(new Whole("____"))).isTrue();
    }
}

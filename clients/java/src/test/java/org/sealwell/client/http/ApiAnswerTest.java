package org.sealwell.client.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwell.client.problem.RefusedException;

/** A call that tells nobody who there is. */
class ApiAnswerTest {
    @ParameterizedTest
    @CsvSource({
        "401, credentials-refused",
        "403, forbidden",
        "404, not-found",
        "409, registration-conflict",
        "410, account-deleted",
    })
    void isRefusedAlike(int status, String type) {
        assertRefused("credentials-refused", () -> problem(status, type).proven("credentials-refused"));
    }

    @ParameterizedTest
    @CsvSource({"400, invalid-request", "429, too-many-attempts", "503, overloaded"})
    void saysWhatIsWrongWithItsFormOrItsPace(int status, String type) {
        assertRefused(type, () -> problem(status, type).proven("credentials-refused"));
    }

    @Test
    void takesNoProxysPageForAWrongSecret() {
        assertRefused("unknown", () -> answer(404, "<html>").proven("credentials-refused"));
    }

    @Test
    void mayHaveRefusalsOfItsOwn() {
        assertRefused("share-locked", () -> problem(403, "share-locked").proven("not-found", "share-locked"));
    }

    @Test
    void isAnswered() {
        assertThat(answer(200, "{}").proven("credentials-refused").body())
                .asString(UTF_8)
                .isEqualTo("{}");
    }

    private static void assertRefused(String type, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.type())
                .isEqualTo(type));
    }

    private static ApiAnswer problem(int status, String type) {
        return answer(status, "{\"type\":\"urn:sealwell:problem:" + type + "\"}");
    }

    private static ApiAnswer answer(int status, String text) {
        byte[] body = text.getBytes(UTF_8);
        return new ApiAnswer(new HttpAnswer(status, Map.of(), body), body);
    }
}

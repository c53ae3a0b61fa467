package org.sealwell.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwell.client.problem.ServerLiedException;

/** Answers are read the same, whether their texts are sliced or not. */
class JsonTest {
    private static final String LONG = "abcdefghijklmnop".repeat(5_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"\",\"b\":[\"x\",\"yz\",null,1.50,true],\"c\":{\"d\":\"e f\"}}",
                " { \"a\" : \"b\" , \n \"c\" : [ \"\" , \"d\" ] } ",
                "{\"a\":\"\\u00e4\\n\\\"\",\"b\":\"plain\"}",
                "{\"a\":\"größer\",\"b\":\"plain\"}",
                "[\"one\",\"two\",[[\"three\"]]]",
                "\"alone\"",
            })
    void readsTexts(String answer) {
        assertThat(parse(answer)).isEqualTo(Json.parseOwn(answer));
    }

    @Test
    void readsTextsLongerThanAnyBuffer() {
        String answer = "{\"a\":\"" + LONG + "\",\"b\":\"" + LONG + "1\",\"c\":[\"" + LONG + "2\",\"end\"]}";

        assertThat(parse(answer)).isEqualTo(Json.parseOwn(answer));
        assertThat(parse(answer).path("c").path(0).textValue()).isEqualTo(LONG + "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"a\":\"b",
                "{\"a\":\"b\"",
                "{\"a\":\"b\nc\"}",
                "{\"a\":\"b\",\"a\":\"c\"}",
                "{\"a\":\"b\"} \"more\"",
                "{\"a\":\"b\" \"c\"}",
                "{\"a\":'b'}",
            })
    void refusesWhatIsNoJson(String answer) {
        assertThatThrownBy(() -> parse(answer)).isInstanceOf(ServerLiedException.class);
    }

    private static com.fasterxml.jackson.databind.JsonNode parse(String answer) {
        return Json.parse(answer.getBytes(StandardCharsets.UTF_8));
    }
}

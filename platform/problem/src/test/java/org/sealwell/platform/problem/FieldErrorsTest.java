package org.sealwell.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.problem.Problem.FieldError;

class FieldErrorsTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record Order(
            @Size(min = 1, max = 9) String name, @NotNull List<@NotNull @Valid Line> lines) {}

    record Line(@Max(9) int count, List<@NotNull @Base64Url(bytes = 16) String> tokens) {
        @AssertTrue(message = "count must not be 7") boolean isNotSeven() {
            return count != 7;
        }
    }

    private static List<FieldError> errors(Order order) {
        return FieldErrors.of(Checks.refusal(order));
    }

    private static FieldError error(String json) {
        JsonMappingException failure =
                catchThrowableOfType(JsonMappingException.class, () -> JSON.readValue(json, Order.class));
        return FieldErrors.of(failure).getFirst();
    }

    @Test
    void pointsAtMembersAndElements() {
        Order order = new Order("", List.of(new Line(1, List.of()), new Line(10, List.of("short"))));
        assertThat(errors(order))
                .containsExactly(
                        new FieldError("#/lines/1/count", "must be less than or equal to 9"),
                        new FieldError("#/lines/1/tokens/0", "must be base64url without padding of 16 bytes"),
                        new FieldError("#/name", "size must be between 1 and 9"));
    }

    @Test
    void pointsAtTheWholeThatARuleIsAbout() {
        assertThat(errors(new Order("x", List.of(new Line(7, List.of())))))
                .containsExactly(new FieldError("#/lines/0", "count must not be 7"));
    }

    @Test
    void namesAtMostTwenty() {
        assertThat(errors(new Order("x", Collections.nCopies(50, new Line(10, List.of())))))
                .hasSize(20);
    }

    @Test
    void pointsAtWhatCannotBeRead() {
        assertThat(error("{\"name\":\"x\",\"lines\":[{\"count\":[]}]}"))
                .isEqualTo(new FieldError("#/lines/0/count", "is missing or of the wrong type"));
        assertThat(error("{\"colour\":\"red\"}"))
                .isEqualTo(new FieldError("#/colour", "is not a member of this request"));
    }

    @Test
    void escapesAndBoundsNamesThatTheSenderMadeUp() {
        assertThat(error("{\"a/b~c\":1}").pointer()).isEqualTo("#/a~1b~0c");
        assertThat(error("{\"" + "x".repeat(5_000) + "\":1}").pointer()).hasSize(120);
    }

    @Test
    void quotesNoValue() {
        String secret = "very-secret-value";
        assertThat(error("{\"lines\":\"" + secret + "\"}").toString()).doesNotContain(secret);
        assertThat(errors(new Order("x", List.of(new Line(1, List.of(secret))))).toString())
                .doesNotContain(secret);
    }
}

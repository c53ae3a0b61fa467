package org.sealwell.share;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.share.fixture.Link;
import org.sealwell.share.fixture.Owner;

/** The service takes and opens what a client derives by {@code contracts/vectors/share.json}. */
@QuarkusTest
class VectorTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Owner anna = new Owner();

    private static List<JsonNode> shares() throws IOException {
        JsonNode vectors = JSON.readTree(
                        Path.of("..", "contracts", "vectors", "share.json").toFile())
                .path("vectors");
        return StreamSupport.stream(vectors.spliterator(), false)
                .filter(vector -> vector.path("valid").asBoolean() && vector.has("linkKey"))
                .toList();
    }

    @Test
    void opensToTheVectorsProofs() throws IOException {
        assertThat(shares()).hasSize(3);
        for (JsonNode vector : shares()) {
            anna.creates(creation(vector)).statusCode(201);
            given().basePath(Owner.BASE)
                    .contentType(ContentType.JSON)
                    .body(opening(vector))
                    .post("/shares/" + vector.path("shareId").asText() + "/open")
                    .then()
                    .statusCode(200)
                    .body("serverHalf", equalTo(vector.path("serverHalf").asText()))
                    .body("content", equalTo(List.of(vector.path("content").asText())));
        }
    }

    private Map<String, Object> creation(JsonNode vector) {
        Map<String, Object> body = new HashMap<>(Link.any().creation(anna));
        for (String member : List.of("shareId", "linkProofHash", "serverHalf")) {
            body.put(member, vector.path(member).asText());
        }
        body.put("content", List.of(vector.path("content").asText()));
        if (vector.has("password")) {
            body.put(
                    "password",
                    Map.of(
                            "salt", vector.path("salt").asText(),
                            "kdf", JSON.convertValue(vector.path("kdf"), Map.class),
                            "proofHash", vector.path("passwordProofHash").asText()));
        }
        return body;
    }

    private static Map<String, Object> opening(JsonNode vector) {
        Map<String, Object> body = new HashMap<>();
        body.put("linkProof", vector.path("linkProof").asText());
        body.put("receipt", Sealed.random(32));
        if (vector.has("password")) {
            body.put("passwordProof", vector.path("passwordProof").asText());
        }
        return body;
    }
}

package org.sealwell.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.http.Request;
import org.sealwell.share.fixture.Owner;
import org.sealwell.share.fixture.VectorShare;

/** The service takes and opens what a client derives by {@code contracts/vectors/share.json}. */
@QuarkusTest
class VectorTest {

    private final Owner anna = new Owner();

    @Test
    void opensToTheVectorsProofs() {
        assertThat(VectorShare.all()).hasSize(3);
        for (VectorShare share : VectorShare.all()) {
            anna.creates(share.creation(anna)).statusCode(201);
            Request.to(Owner.BASE)
                    .body(share.opening())
                    .post("/shares/" + share.text("shareId") + "/open")
                    .statusCode(200)
                    .body("serverHalf", equalTo(share.text("serverHalf")))
                    .body("content", equalTo(List.of(share.text("content"))));
        }
    }
}

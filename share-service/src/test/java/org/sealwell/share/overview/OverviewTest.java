package org.sealwell.share.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.sealwell.share.fixture.Refusals.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.share.fixture.Link;
import org.sealwell.share.fixture.Owner;

@QuarkusTest
class OverviewTest {

    private final Owner anna = new Owner();

    @Test
    void listsAllOfTheOwnersSharesOnceNewestFirst() {
        List<String> made =
                IntStream.range(0, 7).mapToObj(i -> anna.shares().id()).toList();
        new Owner().shares();
        List<String> listed = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Json page = anna.asks()
                    .get("/shares?limit=3" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-store"))
                    .json();
            assertThat(page.getList("shares")).hasSizeLessThanOrEqualTo(3);
            listed.addAll(page.getList("shares[*].shareId", String.class));
            cursor = page.getString("next");
        }
        assertThat(listed).containsExactlyInAnyOrderElementsOf(made);
        assertThat(listed.getFirst()).isEqualTo(made.getLast());
    }

    @Test
    void showsNothingThatOpensAShare() {
        Link link = anna.shares(Link.any().withPassword());
        anna.asks()
                .get("/shares")
                .body(not(containsString(link.serverHalf())))
                .body(not(containsString(Link.hash(link.linkProof()))))
                .body(not(containsString(link.content().getFirst())));
    }

    @Test
    void listsNothingForWhoHasSharedNothing() {
        anna.asks().get("/shares").statusCode(200).body(equalTo("{\"shares\":[],\"next\":null}"));
    }

    @Test
    void refusesACursorThatIsNone() {
        refused(anna.asks().get("/shares?cursor=x"), 400, "invalid-request");
        refused(anna.asks().get("/shares?limit=0"), 400, "invalid-request");
        refused(anna.asks().get("/shares/not-an-id"), 400, "invalid-request");
    }
}

package org.sealwell.share.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.share.fixture.Link;
import org.sealwell.share.fixture.Owner;
import org.sealwell.share.fixture.Stored;

@QuarkusTest
class AccessLogTest {

    private final Owner anna = new Owner();

    @Test
    void tellsTheOwnerWhoCameAboutWhenAndWithWhat() {
        Link link = anna.shares(Link.any().withPassword());
        link.opensWithWrongPassword();
        link.opensWithPassword().statusCode(200);
        List<Map<String, String>> log = anna.log(link);
        assertThat(log).hasSize(2);
        assertThat(log.getFirst())
                .containsEntry("v", "1")
                .containsEntry("p", "share-access")
                .containsEntry("s", link.id())
                .containsEntry("network", "127.0.0.0/24")
                .containsEntry("browser", "Firefox")
                .containsEntry("outcome", "opened");
        assertThat(Instant.parse(log.getFirst().get("at"))).isNotNull();
        assertThat(log.getLast()).containsEntry("outcome", "wrong-password");
    }

    @Test
    @Tag("row-33")
    void saysNothingToWhoStealsTheDatabase() {
        Link link = anna.shares();
        link.opens().statusCode(200);
        assertThat(anna.log(link)).hasSize(1);
        assertThat(Stored.everything())
                .doesNotContain("127.0.0")
                .doesNotContain("Firefox")
                .doesNotContain("share-access");
    }

    @Test
    void hasEntriesOfOneLength() {
        Link link = anna.shares(Link.any().withPassword());
        link.opensWithPassword().statusCode(200);
        link.opensWithWrongPassword();
        assertThat(anna
                        .asks()
                        .get("/shares/" + link.id() + "/accesses")
                        .json()
                        .getList("accesses[*].sealed", String.class)
                        .stream()
                        .map(String::length)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void isReadInPagesNewestFirst() {
        Link link = anna.shares();
        for (int i = 0; i < 7; i++) {
            link.opens().statusCode(200);
        }
        List<Integer> numbers = new ArrayList<>();
        Integer cursor = null;
        do {
            Json page = anna.asks()
                    .get("/shares/" + link.id() + "/accesses?limit=3" + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-store"))
                    .json();
            numbers.addAll(page.getList("accesses[*].n", Integer.class));
            cursor = page.get("next", Integer.class);
        } while (cursor != null);
        assertThat(numbers).containsExactly(7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void leavesNoEntryBehindInTheShareOnceItHasBeenRead() {
        Link link = anna.shares();
        link.opens().statusCode(200);
        anna.log(link);
        Document log = Stored.share(link).get("log", Document.class);
        assertThat(log.getList("waiting", String.class)).isEmpty();
        assertThat(log.getInteger("filed")).isEqualTo(1);
    }
}

package org.sealwell.share.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwell.share.fixture.Refusals.refused;
import static org.sealwell.share.fixture.Refusals.refusedAt;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.Store;
import org.sealwell.share.fixture.Link;
import org.sealwell.share.fixture.Owner;
import org.sealwell.share.fixture.Stored;

@QuarkusTest
class ContentTest {

    private static final int PIECE = 1024 * 1024;

    private final Owner anna = new Owner();

    private static List<String> cut(String envelope, int size) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < envelope.length(); at += size) {
            pieces.add(envelope.substring(at, Math.min(envelope.length(), at + size)));
        }
        return pieces;
    }

    private static boolean whole(Link link) {
        List<String> texts = link.opens().statusCode(200).json().getList("content", String.class);
        return String.join("", texts).equals(String.join("", link.content()));
    }

    @Test
    void comesBackAsItWasSentHoweverLarge() {
        Link link = anna.shares(Link.any().holding(cut(Sealed.envelope(8 * PIECE), PIECE)));
        assertThat(Stored.pieces(link)).hasSize(64);
        assertThat(whole(link)).isTrue();
    }

    @Test
    void comesBackWholeToManyAtOnce() {
        Link link = anna.shares(Link.any().holding(cut(Sealed.envelope(3 * PIECE / 2), PIECE)));
        List<Boolean> whole = Crowd.of(10).does(12, i -> whole(link));
        assertThat(whole).containsOnly(true);
        assertThat(anna.sees(link).getInt("opens")).isEqualTo(12);
    }

    @Test
    void mayBeCutAnywhere() {
        Link link = anna.shares(Link.any().holding(cut(Sealed.envelope(150), 10)));
        assertThat(link.opens().statusCode(200).json().getList("content", String.class))
                .isEqualTo(link.content());
    }

    @Test
    void isRefusedWhenItIsNoEnvelopeOrTooMuch() {
        String good = Sealed.envelope(200);
        for (List<String> bad : List.of(
                List.of(good + "="),
                List.of(good, good),
                List.of(good.replace("..", ".AA.")),
                List.of(good.substring(0, good.lastIndexOf('.'))),
                List.of(good, ""),
                List.of(good.substring(1).replace('h', '"')),
                cut(Sealed.envelope(170), 10),
                Collections.singletonList(Sealed.envelope(PIECE + 1)))) {
            refusedAt(anna.creates(Link.any().holding(bad).creation(anna)), "#/content");
        }
        refusedAt(
                anna.creates(Link.any()
                        .holding(cut(Sealed.envelope(8 * PIECE + 1), PIECE))
                        .creation(anna)),
                "#/content");
    }

    /** What was said cannot be taken back, so the connection ends: half a content must not look like a whole one. */
    @Test
    void breaksOffWhenItIsGoneWhileItIsBeingSent() {
        Link link = anna.shares(Link.any().holding(cut(Sealed.envelope(3_000), 1_000)));
        Store.collection("share", "pieces")
                .deleteOne(Filters.eq(Stored.pieces(link).getLast().getString("_id")));
        assertThatThrownBy(link::opens).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void isRefusedUnreadWhenItIsFarTooMuch() {
        refused(
                anna.creates(Link.any()
                        .holding(cut(Sealed.envelope(10 * PIECE), PIECE))
                        .creation(anna)),
                413,
                "payload-too-large");
    }
}

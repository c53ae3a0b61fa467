package org.sealwell.vault.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.sealwell.vault.ledger.Tip;

class CommitJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Tip HEAD = new Tip(9, "head-mac");

    @Test
    void writesEveryMemberOfACommitOnce() throws IOException {
        Document put = new Document("op", "put")
                .append("itemId", "item-1")
                .append("revision", 3)
                .append("collection", "notes")
                .append("key", "k..e.y.")
                .append("body", "b".repeat(70_000))
                .append("tokens", List.of("t1", "t2"));
        Document delete = new Document("op", "delete")
                .append("itemId", "item-2")
                .append("revision", 1)
                .append("collection", "notes");

        assertThat(page(false, commit(7, put, delete))).isEqualTo(JSON.readTree("""
                {"commits":[{"n":7,"base":6,"digest":"d7","mac":"m7","at":"2026-01-02T03:04:05.678Z","changes":[
                  {"op":"put","itemId":"item-1","revision":3,"collection":"notes","key":"k..e.y.","body":"%s","tokens":["t1","t2"]},
                  {"op":"delete","itemId":"item-2","revision":1,"collection":"notes"}]}],
                 "head":{"n":9,"mac":"head-mac"},"next":null}
                """.formatted("b".repeat(70_000))));
    }

    @Test
    void leavesOutWhatIsNullAndWhatIsNotNamed() throws IOException {
        Document pruned = new Document("freed", 1_234L)
                .append("op", "put")
                .append("key", null)
                .append("digest", "pruned")
                .append("inner", new Document("op", "another").append("deep", List.of(1, 2)))
                .append("list", Arrays.asList("a", null, 1.5, true))
                .append("itemId", "item-1")
                .append("revision", 1)
                .append("collection", "notes");

        JsonNode change = page(false, commit(1, pruned)).at("/commits/0/changes/0");

        assertThat(change).isEqualTo(JSON.readTree("""
                {"op":"put","digest":"pruned","itemId":"item-1","revision":1,"collection":"notes"}
                """));
    }

    @Test
    void saysWhereTheNextPageBegins() throws IOException {
        JsonNode page = page(true, commit(1, new Document("op", "delete")), commit(2, new Document("op", "delete")));

        assertThat(page.path("next").longValue()).isEqualTo(2);
        assertThat(page.path("commits")).hasSize(2);
    }

    @Test
    void stopsAtATypeThatNoCommitHas() {
        Document strange = new Document("op", "put").append("reference", new ObjectId());

        assertThatThrownBy(() -> page(false, commit(1, strange)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("OBJECT_ID");
    }

    private static Document commit(long n, Document... changes) {
        return new Document("_id", "account:" + n)
                .append("account", "account")
                .append("n", n)
                .append("digest", "d" + n)
                .append("mac", "m" + n)
                .append("at", Date.from(Instant.parse("2026-01-02T03:04:05.678Z")))
                .append("bytes", 12L)
                .append("liveDelta", 1)
                .append("changes", List.of(changes));
    }

    private static JsonNode page(boolean more, Document... commits) throws IOException {
        List<RawBsonDocument> stored = Arrays.stream(commits)
                .map(commit -> new RawBsonDocument(commit, new DocumentCodec()))
                .toList();
        return JSON.readTree(CommitJson.page(stored, HEAD, more));
    }
}
